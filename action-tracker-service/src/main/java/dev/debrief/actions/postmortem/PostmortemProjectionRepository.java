package dev.debrief.actions.postmortem;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.identity.ShortKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PostmortemProjectionRepository implements PanacheRepositoryBase<PostmortemProjection, UUID> {

    Optional<PostmortemProjection> findByRef(EntityRef ref) {
        return ref.id()
                .map(this::findByIdOptional)
                .orElseGet(() -> find("number", ref.requireNumber(PostmortemProjection.KEY_PREFIX))
                        .firstResultOptional());
    }

    Optional<PostmortemProjection> findOpenOf(UUID incidentId) {
        return find("incidentId = ?1 and status <> ?2 order by number", incidentId, PostmortemStatus.CLOSED)
                .firstResultOptional();
    }

    List<UUID> idsOf(EntityRef incident, String incidentKeyPrefix) {
        String which = incident.id().isPresent() ? "p.incidentId = :incident" : "p.incidentKey = :incident";
        Object value = incident.id().isPresent()
                ? incident.id().get()
                : ShortKey.of(incidentKeyPrefix, incident.requireNumber(incidentKeyPrefix));
        return getEntityManager()
                .createQuery("select p.id from PostmortemProjection p where " + which, UUID.class)
                .setParameter("incident", value)
                .getResultList();
    }
}
