package dev.debrief.actions.incident;

import dev.debrief.platform.identity.EntityRef;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class IncidentProjectionRepository implements PanacheRepositoryBase<IncidentProjection, UUID> {

    Optional<UUID> idOf(EntityRef ref) {
        return ref.id().isPresent()
                ? ref.id()
                : getEntityManager()
                        .createQuery("select i.id from IncidentProjection i where i.number = :number", UUID.class)
                        .setParameter("number", ref.requireNumber(IncidentProjection.KEY_PREFIX))
                        .getResultList()
                        .stream()
                        .findFirst();
    }
}
