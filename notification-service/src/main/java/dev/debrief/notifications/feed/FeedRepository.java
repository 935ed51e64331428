package dev.debrief.notifications.feed;

import dev.debrief.notifications.notification.Audience;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class FeedRepository implements PanacheRepositoryBase<FeedItem, UUID> {

    /** Newest first; an event received both as a person and as a team is shown once. */
    List<FeedItem> findBefore(Set<String> handles, Optional<UUID> before, int fetchSize) {
        return find(
                        "from FeedItem item where item.handle in ?1 and item.visible and item.id < ?2 and not exists"
                                + " (select 1 from FeedItem other where other.eventId = item.eventId"
                                + " and other.handle in ?1 and other.visible and other.id < item.id)"
                                + " order by item.id desc",
                        handles,
                        before.orElse(new UUID(-1L, -1L)))
                .page(0, fetchSize)
                .list();
    }

    boolean isInFeedOf(Set<String> handles, UUID itemId) {
        return count("id = ?1 and handle in ?2", itemId, handles) > 0;
    }

    /** Hides or shows the items about a subject according to its current audience. */
    void applyAudience(UUID subjectId, Audience audience) {
        getEntityManager()
                .createNativeQuery("UPDATE feed_item SET visible = NOT visible WHERE subject_id = :subject"
                        + " AND visible <> (:open OR handle = ANY (CAST(:handles AS varchar[])))")
                .setParameter("subject", subjectId)
                .setParameter("open", audience.open())
                .setParameter("handles", audience.handles().toArray(String[]::new))
                .executeUpdate();
    }

    Optional<UUID> findMarker(String handle) {
        List<?> markers = getEntityManager()
                .createNativeQuery("SELECT read_to FROM feed_marker WHERE handle = :handle")
                .setParameter("handle", handle)
                .getResultList();
        return markers.stream().map(UUID.class::cast).findFirst();
    }

    /** Moves the read marker, forward only. */
    void moveMarker(String handle, UUID readTo) {
        getEntityManager()
                .createNativeQuery(
                        "INSERT INTO feed_marker (handle, read_to) VALUES (:handle, :readTo) ON CONFLICT (handle) DO"
                                + " UPDATE SET read_to = greatest(feed_marker.read_to, excluded.read_to)")
                .setParameter("handle", handle)
                .setParameter("readTo", readTo)
                .executeUpdate();
    }
}
