package dev.debrief.actions.incident;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Actor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.NativeQuery;

@ApplicationScoped
class IncidentDetailsRepository implements PanacheRepositoryBase<IncidentDetails, UUID> {

    private static final String LATER = """
            SELECT details.* FROM incident_details details
            WHERE details.services && CAST(:services AS varchar[]) AND details.incident_id <> :incident
              AND details.kind = 'INCIDENT' AND NOT details.cancelled AND details.merged_into IS NULL
              AND details.started_at > CAST(:since AS timestamptz) AND details.resolved_at IS NOT NULL
              AND NOT EXISTS (
                SELECT 1 FROM postmortem_incident covered
                WHERE covered.incident_id = details.incident_id AND covered.postmortem_id = :postmortem)
              %s
            ORDER BY details.started_at DESC, details.incident_id DESC""";

    private static final String VISIBLE =
            "AND (details.visibility = 'OPEN' OR details.audience && CAST(:handles AS varchar[]))";

    Optional<IncidentDetails> findByRef(EntityRef ref) {
        return ref.id()
                .map(this::findByIdOptional)
                .orElseGet(() -> find("number", ref.requireNumber(IncidentProjection.KEY_PREFIX))
                        .firstResultOptional());
    }

    /**
     * The newest resolved incidents that began after a time, share a service and that the actor may see.
     *
     * @param postmortemId the incidents that it covers are left out
     */
    List<IncidentDetails> findLater(
            IncidentDetails incident, Instant since, UUID postmortemId, int limit, Actor actor) {
        NativeQuery<?> query = getEntityManager()
                .createNativeQuery(LATER.formatted(actor.isAdmin() ? "" : VISIBLE))
                .unwrap(NativeQuery.class)
                .addEntity("details", IncidentDetails.class);
        query.setParameter("services", incident.services().toArray(String[]::new));
        query.setParameter("incident", incident.incidentId());
        query.setParameter("since", since);
        query.setParameter("postmortem", postmortemId);
        if (!actor.isAdmin()) {
            query.setParameter("handles", actor.handles().toArray(String[]::new));
        }
        return query.setReadOnly(true).setMaxResults(limit).getResultList().stream()
                .map(IncidentDetails.class::cast)
                .toList();
    }
}
