package dev.debrief.notifications.feed;

import dev.debrief.notifications.notification.ComposedEventTypes;
import dev.debrief.notifications.notification.Tone;
import dev.debrief.platform.identity.EntityRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Builds the statement that reads a feed, newest first. It reads the newest items of each handle by index and merges
 * them; a condition on several handles at once would sort all their items. An event received both as a person and as a
 * team is shown once.
 */
final class FeedQuery {

    /** The columns of an item. */
    static final String COLUMNS = "id, handle, reason, event_type, subject_id, subject_key, tone, headline, body, link,"
            + " occurred_at, created_at";

    private static final UUID LAST = new UUID(-1L, -1L);

    private static final String MARKER = """
            WITH marker AS MATERIALIZED (
                SELECT coalesce(stored.read_to, bounds.first_id) AS read_to,
                       coalesce(stored.since, stored.read_to, bounds.first_id) AS since,
                       stored.seen,
                       (SELECT item_id FROM feed_mark WHERE reader = ? AND unread ORDER BY item_id LIMIT 1)
                           AS oldest_unread
                FROM (VALUES (CAST('00000000-0000-0000-0000-000000000000' AS uuid))) AS bounds (first_id)
                    LEFT JOIN feed_marker stored ON stored.handle = ?)
            """;

    /** What was stored only after the marker moved beyond it is unread. It is not older than {@code since}. */
    private static final String UNREAD = "coalesce(mark.unread, item.id > marker.read_to"
            + " OR (item.id > marker.since AND NOT pg_visible_in_snapshot(item.tx, marker.seen)))";

    /** What this service composes is about no subject. */
    private static final String OPEN = "(item.event_type LIKE '" + ComposedEventTypes.PREFIX + "%' OR EXISTS"
            + " (SELECT FROM subject_audience WHERE subject_audience.subject_id = item.subject_id AND everybody))";

    private final List<Object> parameters = new ArrayList<>();
    private final StringBuilder from = new StringBuilder();
    private final StringBuilder where = new StringBuilder();
    private final List<Object> conditions = new ArrayList<>();
    private final Set<String> handles;
    private final String reader;
    private String[] openOnly = {};
    private int limit;

    /** @param handles of the reader and their teams */
    FeedQuery(String reader, Set<String> handles) {
        this.reader = reader;
        this.handles = handles;
    }

    /** @param teams of the handles, those whose items are shown only if everybody may see their subject */
    FeedQuery openOnly(Set<String> teams) {
        if (!teams.isEmpty()) {
            openOnly = teams.toArray(String[]::new);
            where.append(onlyOpen("item"));
            conditions.add(openOnly);
        }
        return this;
    }

    /** All items of an event have the same subject. */
    private static String onlyOpen(String table) {
        return " AND (" + table + ".handle <> ALL (?) OR " + OPEN + ")";
    }

    FeedQuery filter(FeedFilter filter) {
        unread(filter.unread());
        tone(filter.tone());
        eventType(filter.eventType());
        subject(filter.subject());
        return this;
    }

    private void unread(@Nullable Boolean unread) {
        if (Boolean.TRUE.equals(unread)) {
            where.append(" AND item.id >= least(marker.since, marker.oldest_unread) AND ")
                    .append(UNREAD);
        } else if (unread != null) {
            where.append(" AND NOT ").append(UNREAD);
        }
    }

    private void tone(@Nullable Tone tone) {
        if (tone != null) {
            where.append(" AND item.tone = ?");
            conditions.add(tone.name());
        }
    }

    private void eventType(@Nullable String eventType) {
        if (eventType != null) {
            from.append(" CROSS JOIN unnest(?) AS wanted (event_type)");
            parameters.add(FeedFilter.typesOf(eventType).toArray(String[]::new));
            where.append(" AND item.event_type = wanted.event_type");
        }
    }

    private void subject(@Nullable String subject) {
        if (subject != null) {
            Optional<UUID> id = EntityRef.fromString(subject).id();
            where.append(id.isPresent() ? " AND item.subject_id = ?" : " AND item.subject_key = ?");
            conditions.add(id.<Object>map(uuid -> uuid).orElse(subject));
        }
    }

    /** @param most items */
    FeedQuery page(Optional<UUID> before, int most) {
        where.append(" AND item.id < ?");
        conditions.add(before.orElse(LAST));
        limit = most;
        return this;
    }

    String sql() {
        String twins = openOnly.length == 0 ? "" : onlyOpen("twin");
        return MARKER + """
                SELECT found.*
                FROM marker CROSS JOIN unnest(?) AS own (handle)%s CROSS JOIN LATERAL (
                    SELECT %s, %s AS unread
                    FROM feed_item item LEFT JOIN feed_mark mark ON mark.reader = ? AND mark.event_id = item.event_id
                    WHERE item.handle = own.handle AND item.visible%s AND NOT EXISTS (
                        SELECT FROM feed_item twin
                        WHERE twin.event_id = item.event_id AND twin.handle = ANY (?)%s AND twin.visible AND twin.id < item.id)
                    ORDER BY item.id DESC LIMIT ?) found
                ORDER BY found.id DESC LIMIT ?""".formatted(from, itemColumns(), UNREAD, where, twins);
    }

    private static String itemColumns() {
        return "item." + COLUMNS.replace(", ", ", item.");
    }

    Object[] parameters() {
        String[] own = handles.toArray(String[]::new);
        List<Object> all = new ArrayList<>(List.of(reader, reader, own));
        all.addAll(parameters);
        all.add(reader);
        all.addAll(conditions);
        all.add(own);
        if (openOnly.length > 0) {
            all.add(openOnly);
        }
        all.addAll(List.of(limit, limit));
        return all.toArray();
    }
}
