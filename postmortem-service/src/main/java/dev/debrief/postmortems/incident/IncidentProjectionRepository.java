package dev.debrief.postmortems.incident;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.jdbc.Statements;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class IncidentProjectionRepository implements PanacheRepositoryBase<IncidentProjection, UUID> {

    /** Its time does not depend on how many incidents the services have had. */
    private static final String COUNT_SHARING_SERVICES = """
            SELECT count(*) FROM (
                SELECT DISTINCT newest.incident_id FROM unnest(CAST(? AS varchar[])) AS affected (service)
                CROSS JOIN LATERAL (
                    SELECT one.incident_id FROM incident_service one
                    WHERE one.service = affected.service AND one.happened_at >= CAST(? AS timestamptz)
                      AND one.happened_at <= CAST(? AS timestamptz) AND one.incident_id <> CAST(? AS uuid)
                    ORDER BY one.happened_at DESC, one.incident_id LIMIT 1000) AS newest
                LIMIT 1000) AS sharing""";

    private final Statements statements;

    IncidentProjectionRepository(Statements statements) {
        this.statements = statements;
    }

    Optional<IncidentProjection> find(EntityRef ref, LockModeType lock) {
        return ref.id()
                .map(id -> find("id", id))
                .orElseGet(() -> find("number", ref.requireNumber(IncidentProjection.KEY_PREFIX)))
                .withLock(lock)
                .firstResultOptional();
    }

    Map<UUID, Long> numbers(List<UUID> ids) {
        return getEntityManager()
                .createQuery("select id, number from IncidentProjection where id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    /** The incidents and all that were merged into them, also by way of others. One query, and one for each step. */
    Map<UUID, IncidentProjection> withAllMergedInto(List<UUID> ids) {
        Map<UUID, IncidentProjection> all = new HashMap<>();
        List<IncidentProjection> found = list("id in ?1 or mergedInto in ?1", ids);
        while (!found.isEmpty()) {
            List<UUID> merged = found.stream()
                    .filter(one -> all.put(one.id(), one) == null && !ids.contains(one.id()))
                    .map(IncidentProjection::id)
                    .toList();
            found = merged.isEmpty() ? List.of() : list("mergedInto in ?1", merged);
        }
        return all;
    }

    /**
     * Counts other incidents that share a service and began within the interval, up to 1,000: no rule asks for more.
     */
    long countSharingServices(IncidentProjection incident, Instant since, Instant until) {
        return statements
                .column(
                        Long.class,
                        COUNT_SHARING_SERVICES,
                        incident.details().services().toArray(String[]::new),
                        since.atOffset(ZoneOffset.UTC),
                        until.atOffset(ZoneOffset.UTC),
                        incident.id())
                .get(0);
    }

    /** By incident, in chronological order. Reads no entities: a timeline can be long. */
    Map<UUID, List<TimelineEntry>> timelinesOf(List<UUID> incidentIds) {
        return getEntityManager()
                .createQuery(
                        "select incidentId, new dev.debrief.postmortems.incident.TimelineEntry(id, occurredAt, kind, text,"
                                + " actor, source, link, keyMoment, automatic, decision, evidence, replyTo) from TimelineEntryProjection"
                                + " where incidentId in :incidents order by occurredAt, id",
                        Object[].class)
                .setParameter("incidents", incidentIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (TimelineEntry) row[1], Collectors.toList())));
    }

    /** Without automatic entries in minutes that have a manual one. */
    Set<UUID> shownEntries(List<UUID> incidentIds, List<UUID> ids) {
        return ids(
                "select e.id from TimelineEntryProjection e where e.incidentId in :incidents and e.id in :ids and"
                        + " (e.automatic = false or not exists (select 1 from TimelineEntryProjection m"
                        + " where m.incidentId = e.incidentId and m.automatic = false"
                        + " and function('date_trunc', 'minute', m.occurredAt)"
                        + " = function('date_trunc', 'minute', e.occurredAt)))",
                incidentIds,
                ids);
    }

    Set<UUID> evidence(List<UUID> incidentIds, List<UUID> ids) {
        return ids("select id from EvidenceProjection where incidentId in :incidents and id in :ids", incidentIds, ids);
    }

    private Set<UUID> ids(String query, List<UUID> incidentIds, List<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : getEntityManager()
                        .createQuery(query, UUID.class)
                        .setParameter("incidents", incidentIds)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Keeps entries that have moved to another incident: events of two incidents arrive in any order. */
    void remove(UUID incidentId, List<UUID> entryIds) {
        if (!entryIds.isEmpty()) {
            getEntityManager()
                    .createQuery("delete from TimelineEntryProjection where incidentId = :incident and id in :entries")
                    .setParameter("incident", incidentId)
                    .setParameter("entries", entryIds)
                    .executeUpdate();
        }
    }

    /** By incident, in the order of attachment. */
    Map<UUID, List<Evidence>> evidenceOf(List<UUID> incidentIds) {
        return getEntityManager()
                .createQuery(
                        "from EvidenceProjection where incidentId in :incidents order by id", EvidenceProjection.class)
                .setParameter("incidents", incidentIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        EvidenceProjection::incidentId,
                        Collectors.mapping(EvidenceProjection::evidence, Collectors.toList())));
    }

    void upsert(EvidenceProjection evidence) {
        getEntityManager().merge(evidence);
    }

    void removeEvidence(UUID incidentId, List<UUID> ids) {
        if (!ids.isEmpty()) {
            getEntityManager()
                    .createQuery("delete from EvidenceProjection where incidentId = :incident and id in :ids")
                    .setParameter("incident", incidentId)
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
    }
}
