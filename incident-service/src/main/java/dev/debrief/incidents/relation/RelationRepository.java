package dev.debrief.incidents.relation;

import dev.debrief.incidents.incident.Incident;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.security.Actor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class RelationRepository implements PanacheRepositoryBase<IncidentRelation, IncidentRelation.Key> {

    private static final String PAIR =
            "(key.incidentId = ?1 and key.otherId = ?2) or (key.incidentId = ?2 and key.otherId = ?1)";

    private static final String VISIBLE = """
            select r, i from IncidentRelation r
            join Incident i on i.id = case when r.key.incidentId = :incident then r.key.otherId else r.key.incidentId end
            where (r.key.incidentId = :incident or r.key.otherId = :incident)
              and (:admin = true or i.visibility = 'OPEN' or array_intersects(i.audience, :handles))
              and i.id > :after
            order by i.id""";

    private static final UUID LOWEST_ID = new UUID(0, 0);

    Optional<IncidentRelation> findBetween(UUID incidentId, UUID otherId) {
        return find(PAIR, incidentId, otherId).firstResultOptional();
    }

    List<RelatedIncident> page(UUID incidentId, PageRequest page, Actor actor) {
        UUID after =
                page.after().map(position -> UUID.fromString(position.get(0))).orElse(LOWEST_ID);
        TypedQuery<Object[]> query = getEntityManager()
                .createQuery(VISIBLE, Object[].class)
                .setParameter("incident", incidentId)
                .setParameter("admin", actor.isAdmin())
                .setParameter("handles", actor.handles().toArray(String[]::new))
                .setParameter("after", after)
                .setMaxResults(page.fetchSize());
        return query.getResultList().stream()
                .map(row -> related(incidentId, (IncidentRelation) row[0], (Incident) row[1]))
                .toList();
    }

    static RelatedIncident related(UUID incidentId, IncidentRelation stored, Incident other) {
        return new RelatedIncident(
                other, stored.relationFrom(incidentId), stored.note(), stored.createdBy(), stored.createdAt());
    }
}
