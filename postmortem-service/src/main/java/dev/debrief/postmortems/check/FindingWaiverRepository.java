package dev.debrief.postmortems.check;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class FindingWaiverRepository implements PanacheRepositoryBase<FindingWaiver, UUID> {

    /** Oldest first. */
    List<FindingWaiver> findInOrder(UUID postmortemId) {
        return list("postmortemId = ?1 order by id", postmortemId);
    }
}
