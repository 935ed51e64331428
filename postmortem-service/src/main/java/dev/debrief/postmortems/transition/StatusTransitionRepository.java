package dev.debrief.postmortems.transition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class StatusTransitionRepository implements PanacheRepositoryBase<StatusTransition, UUID> {

    List<StatusTransition> findInOrder(UUID postmortemId) {
        return list("postmortemId = ?1 order by id", postmortemId);
    }
}
