package dev.debrief.incidents.ingress.history;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class HistoryWindowRepository implements PanacheRepositoryBase<HistoryWindow, UUID> {

    /** The first one that is not done; empty if all are. */
    Optional<HistoryWindow> findCurrent(UUID importId) {
        return find("importId = ?1 and done = false order by startsAt", importId)
                .page(0, 1)
                .firstResultOptional();
    }
}
