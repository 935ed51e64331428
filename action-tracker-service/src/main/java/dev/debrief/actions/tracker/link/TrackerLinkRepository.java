package dev.debrief.actions.tracker.link;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class TrackerLinkRepository implements PanacheRepositoryBase<TrackerLink, UUID> {

    Optional<TrackerLink> findLocked(UUID actionItemId) {
        return find("actionItemId", actionItemId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    boolean isLinked(UUID trackerId, String issue) {
        return count("trackerId = ?1 and issue = ?2", trackerId, issue) > 0;
    }

    List<TrackerLink> findByIssues(UUID trackerId, Collection<String> issues) {
        return issues.isEmpty()
                ? List.of()
                : list("trackerId = ?1 and state in (LINKED) and issue in ?2", trackerId, issues);
    }

    boolean hasLinks(UUID trackerId) {
        return find("trackerId = ?1 and state in (LINKED)", trackerId)
                .range(0, 0)
                .firstResultOptional()
                .isPresent();
    }

    /** Action items that the tracker does not know, or not as they are. */
    List<UUID> findUnsent(UUID trackerId, int limit) {
        return getEntityManager()
                .createQuery(
                        "select link.actionItemId from TrackerLink link where link.trackerId = :tracker"
                                + " and (link.state in (PENDING) or (link.state in (LINKED) and link.changes > link.changesSent))"
                                + " order by link.actionItemId",
                        UUID.class)
                .setParameter("tracker", trackerId)
                .setMaxResults(limit)
                .getResultList();
    }
}
