package dev.debrief.notifications.feed;

import dev.debrief.notifications.notification.Audience;
import dev.debrief.platform.jdbc.Statements;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.jpa.HibernateHints;

@ApplicationScoped
class FeedRepository implements PanacheRepositoryBase<FeedItem, UUID> {

    private final Statements statements;

    FeedRepository(Statements statements) {
        this.statements = statements;
    }

    /** Newest first; an event received both as a person and as a team is shown once. */
    List<FeedItem> findBefore(Set<String> handles, Optional<UUID> before, int fetchSize) {
        return find(
                        "from FeedItem item where item.handle in ?1 and item.visible and item.id < ?2 and not exists"
                                + " (select 1 from FeedItem other where other.eventId = item.eventId"
                                + " and other.handle in ?1 and other.visible and other.id < item.id)"
                                + " order by item.id desc",
                        handles,
                        before.orElse(new UUID(-1L, -1L)))
                .withHint(HibernateHints.HINT_READ_ONLY, true)
                .page(0, fetchSize)
                .list();
    }

    boolean isInFeedOf(Set<String> handles, UUID itemId) {
        return count("id = ?1 and handle in ?2", itemId, handles) > 0;
    }

    /** Hides or shows the items about a subject according to its current audience. */
    void applyAudience(UUID subjectId, Audience audience) {
        statements.update(
                "UPDATE feed_item SET visible = NOT visible WHERE subject_id = ? AND visible <> (? OR handle = ANY (?))",
                subjectId,
                audience.open(),
                audience.handles().toArray(String[]::new));
    }

    Optional<UUID> findMarker(String handle) {
        return statements.column(UUID.class, "SELECT read_to FROM feed_marker WHERE handle = ?", handle).stream()
                .findFirst();
    }

    /** Moves the read marker, forward only. */
    void moveMarker(String handle, UUID readTo) {
        statements.update(
                "INSERT INTO feed_marker (handle, read_to) VALUES (?, ?) ON CONFLICT (handle) DO"
                        + " UPDATE SET read_to = greatest(feed_marker.read_to, excluded.read_to)",
                handle,
                readTo);
    }
}
