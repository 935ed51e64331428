package dev.debrief.notifications.feed;

import static java.time.ZoneOffset.UTC;

import dev.debrief.notifications.notification.Audience;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.notification.Reason;
import dev.debrief.notifications.notification.Tone;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.jdbc.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

@ApplicationScoped
class FeedRepository {

    private static final String MOVE_MARKER = """
            INSERT INTO feed_marker AS stored (handle, read_to, since, seen) VALUES (?, ?, ?, pg_current_snapshot())
            ON CONFLICT (handle) DO UPDATE SET read_to = excluded.read_to, since = excluded.since, seen = excluded.seen
            WHERE excluded.read_to >= stored.read_to""";

    private static final String MARK = """
            INSERT INTO feed_mark (reader, event_id, item_id, unread)
            SELECT mark.*
            FROM (VALUES (?, ?, CAST(? AS uuid), CAST(? AS boolean))) AS mark (reader, event_id, item_id, unread)
            WHERE mark.unread = EXISTS (
                SELECT FROM feed_marker marker JOIN feed_item item ON item.id = mark.item_id
                WHERE marker.handle = mark.reader AND marker.read_to >= item.id AND (
                    item.id <= coalesce(marker.since, marker.read_to)
                    OR pg_visible_in_snapshot(item.tx, marker.seen)))
            ON CONFLICT (reader, event_id) DO UPDATE SET item_id = excluded.item_id, unread = excluded.unread""";

    /** How long after its id was made an item may be stored. */
    private static final Duration LATEST = Duration.ofHours(1);

    private final Statements statements;

    FeedRepository(Statements statements) {
        this.statements = statements;
    }

    /** One statement for all of them: one event can concern thousands. */
    void add(Map<String, Reason> handles, Notification notification, Instant now) {
        List<Map.Entry<String, Reason>> items = List.copyOf(handles.entrySet());
        statements.update(
                """
                WITH event AS MATERIALIZED (SELECT nextval('feed_item_number') AS seq)
                INSERT INTO feed_item (id, handle, reason, seq, event_id, event_type, subject_id, subject_key, tone, headline,
                    body, link, visible, occurred_at, created_at)
                SELECT item.id, item.handle, item.reason, event.seq, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''), true, ?, ?
                FROM event CROSS JOIN unnest(?, ?, ?) AS item (id, handle, reason)""",
                notification.eventId(),
                notification.eventType(),
                notification.subjectId(),
                notification.subjectKey(),
                notification.content().tone().name(),
                notification.content().headline(),
                notification.content().body(),
                Objects.requireNonNullElse(notification.link(), ""),
                notification.occurredAt().atOffset(UTC),
                now.atOffset(UTC),
                Stream.generate(Ids::next).limit(items.size()).toArray(UUID[]::new),
                items.stream().map(Map.Entry::getKey).toArray(String[]::new),
                items.stream().map(item -> item.getValue().name()).toArray(String[]::new));
    }

    List<FeedItem> find(FeedQuery query) {
        return statements.rows(FeedRepository::item, query.sql(), query.parameters());
    }

    int count(FeedQuery query) {
        return statements
                .column(
                        Integer.class,
                        "SELECT count(*)::integer FROM (" + query.sql() + ") counted",
                        query.parameters())
                .get(0);
    }

    /** The event of an item that is shown in one of these feeds. */
    Optional<String> eventOf(UUID itemId, Set<String> handles) {
        return statements
                .column(
                        String.class,
                        "SELECT event_id FROM feed_item WHERE id = ? AND handle = ANY (?) AND visible",
                        itemId,
                        handles.toArray(String[]::new))
                .stream()
                .findFirst();
    }

    /** Hides or shows the items about a subject according to its current audience. */
    void applyAudience(UUID subjectId, Audience audience) {
        statements.update(
                "UPDATE feed_item SET visible = NOT visible WHERE subject_id = ? AND visible <> (? OR handle = ANY (?))",
                subjectId,
                audience.open(),
                audience.handles().toArray(String[]::new));
    }

    /**
     * Moves the read marker, forward only; it decides for all items up to the given one that are stored by now. Others
     * may still follow, from a slow transaction or a replica whose clock is behind.
     */
    void moveMarker(String reader, UUID readTo) {
        Instant since = Ids.timeOf(readTo).minus(LATEST);
        boolean moved = statements.update(MOVE_MARKER, reader, readTo, Ids.lowerBound(since)) > 0;
        statements.update(
                "DELETE FROM feed_mark WHERE reader = ? AND item_id <= ? AND (unread OR ?)", reader, readTo, moved);
    }

    /** Marks one item, unless the read marker says the same. */
    void mark(String reader, String eventId, UUID itemId, boolean unread) {
        statements.update("DELETE FROM feed_mark WHERE reader = ? AND event_id = ?", reader, eventId);
        statements.update(MARK, reader, eventId, itemId, unread);
    }

    /** The columns of {@link FeedQuery} and {@code unread}. */
    static FeedItem item(ResultSet row) throws SQLException {
        return new FeedItem(
                row.getObject("id", UUID.class),
                row.getString("handle"),
                Reason.valueOf(row.getString("reason")),
                row.getString("event_type"),
                row.getObject("subject_id", UUID.class),
                row.getString("subject_key"),
                Tone.valueOf(row.getString("tone")),
                row.getString("headline"),
                row.getString("body"),
                row.getString("link"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("unread"));
    }
}
