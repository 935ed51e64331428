package dev.debrief.incidents.participant;

import dev.debrief.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class ParticipantRepository implements PanacheRepositoryBase<Participant, Participant.Key> {

    private static final String HANDLES = """
            select distinct p.key.handle from Participant p
            where p.shownIn = :incident and p.key.handle > :after
              and (:role = '' or array_contains(p.roles, :role))
              and (:present = false or p.leftAt is null)
            order by p.key.handle""";

    /** Ordered by handle. */
    List<ParticipantSummary> all(UUID incidentId) {
        return groupByHandle(incidentId, list("shownIn = ?1 order by key.handle, key.incidentId", incidentId));
    }

    /** Ordered by handle, for each incident. */
    List<ParticipantSummary> shownIn(Collection<UUID> incidentIds) {
        return list("shownIn in ?1 order by key.handle, key.incidentId", incidentIds).stream()
                .collect(Collectors.groupingBy(Participant::shownIn, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .flatMap(incident -> groupByHandle(incident.getKey(), incident.getValue()).stream())
                .toList();
    }

    List<Participant> rows(UUID incidentId, String handle) {
        return list("shownIn = ?1 and key.handle = ?2 order by key.incidentId", incidentId, handle);
    }

    Optional<ParticipantSummary> find(UUID incidentId, String handle) {
        List<Participant> rows = rows(incidentId, handle);
        return rows.isEmpty() ? Optional.empty() : Optional.of(ParticipantSummary.of(incidentId, rows));
    }

    List<ParticipantSummary> page(UUID incidentId, ParticipantFilter filter, PageRequest page) {
        TypedQuery<String> query = getEntityManager()
                .createQuery(HANDLES, String.class)
                .setParameter("incident", incidentId)
                .setParameter(
                        "after", page.after().map(position -> position.get(0)).orElse(""))
                .setParameter("role", filter.role() == null ? "" : filter.role().name())
                .setParameter("present", filter.present())
                .setMaxResults(page.fetchSize());
        Collection<String> handles = query.getResultList();
        return groupByHandle(
                incidentId,
                list(
                        "shownIn = :incident and key.handle in :handles order by key.handle, key.incidentId",
                        Parameters.with("incident", incidentId).and("handles", handles)));
    }

    private static List<ParticipantSummary> groupByHandle(UUID incidentId, List<Participant> rows) {
        Map<String, List<Participant>> byHandle = rows.stream()
                .collect(Collectors.groupingBy(Participant::handle, LinkedHashMap::new, Collectors.toList()));
        return byHandle.values().stream()
                .map(sameHandle -> ParticipantSummary.of(incidentId, sameHandle))
                .toList();
    }

    /** Shows in {@code to} the participants who joined one of the origins and are shown in {@code from}. */
    void move(Set<UUID> originIncidentIds, UUID from, UUID to) {
        update("shownIn = ?1 where shownIn = ?2 and key.incidentId in ?3", to, from, originIncidentIds);
    }
}
