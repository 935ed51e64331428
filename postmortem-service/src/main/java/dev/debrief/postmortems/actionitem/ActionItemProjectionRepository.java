package dev.debrief.postmortems.actionitem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ActionItemProjectionRepository implements PanacheRepositoryBase<ActionItemProjection, UUID> {

    List<ActionItemProjection> findByPostmortem(UUID postmortemId) {
        return list("postmortemId = ?1 order by number", postmortemId);
    }

    List<ActionItemProjection> findByPostmortems(Collection<UUID> postmortemIds) {
        return list("postmortemId in ?1", postmortemIds);
    }

    void upsert(ActionItemProjection item) {
        getEntityManager().merge(item);
    }
}
