package dev.debrief.actions.tracker;

import dev.debrief.platform.jdbc.Statements;
import dev.debrief.platform.peer.PeerRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class TrackerRepository extends PeerRepository<Tracker> {

    TrackerRepository(Statements statements) {
        super("tracker", statements);
    }

    /** Whether action items have issues in it, or are to have one. */
    boolean hasLinks(UUID id) {
        return !getEntityManager()
                .createQuery(
                        "select link.actionItemId from TrackerLink link where link.trackerId = :tracker", UUID.class)
                .setParameter("tracker", id)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
