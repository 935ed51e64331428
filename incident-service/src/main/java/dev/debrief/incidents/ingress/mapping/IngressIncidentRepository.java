package dev.debrief.incidents.ingress.mapping;

import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentReference;
import dev.debrief.incidents.incident.Visibility;
import dev.debrief.incidents.incident.lifecycle.IncidentStatus;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.identity.ShortKey;
import dev.debrief.platform.jdbc.Statements;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class IngressIncidentRepository implements PanacheRepositoryBase<IngressIncident, UUID> {

    private static final List<IncidentStatus> ACTIVE = Arrays.stream(IncidentStatus.values())
            .filter(IncidentStatus::isActive)
            .toList();

    private static final String LATEST = "sourceId = ?1 and externalId = ?2 and umbrella = false order by episode desc";

    private static final String INSERT = """
            INSERT INTO ingress_incident (id, source_id, external_id, episode, opened, umbrella, ended, services, first_at,
                                          last_at, applied)
            VALUES (?, ?, ?, ?, false, false, false, '{}', ?, ?, '{}') ON CONFLICT DO NOTHING""";

    private static final String LOCK_OPENINGS =
            "SELECT CAST(pg_advisory_xact_lock(hashtextextended('ingress-openings ' || ?, 0)) AS text)";

    private static final String OF_GROUP = """
            select g.incidentId from IngressIncident g, Incident i
            where g.sourceId = :source and g.groupKey = :key and g.opened = true and g.firstAt between :from and :to
              and i.id = g.incidentId and i.status in :active and (:restricted = false or i.visibility = :hidden)
            order by g.firstAt desc, g.id desc""";

    /** Active incidents are few: they are read first, so that those that are over cost nothing. */
    static final String OF_SERVICE = """
            WITH active AS MATERIALIZED (
                SELECT id, number, services, visibility FROM incident
                WHERE status IN ('REPORTED', 'INVESTIGATING', 'IDENTIFIED', 'MITIGATED'))
            SELECT id FROM active
            WHERE services && CAST(? AS varchar[]) AND (NOT ? OR visibility = 'RESTRICTED')
              AND NOT EXISTS (SELECT FROM ingress_incident u WHERE u.incident_id = active.id AND u.umbrella)
            ORDER BY number DESC LIMIT 1""";

    private static final String UMBRELLA = """
            from IngressIncident u where u.sourceId = ?1 and u.umbrella = true and u.ended = false
              and u.incidentId in (select i.id from Incident i where i.status in ?2 and i.visibility = ?3)
            order by u.firstAt desc""";

    private static final String WAITING = """
            SELECT id FROM ingress_incident
            WHERE incident_id IS NULL AND quiet_since IS NULL AND NOT ended AND first_at > ? AND id <> ?
              AND ((source_id = ? AND group_key = ?) OR services && CAST(? AS varchar[]))
            ORDER BY first_at DESC, id DESC LIMIT 20 FOR UPDATE SKIP LOCKED""";

    /** Rows that have opened an incident stay without their changes: they say where it comes from. */
    private static final String PURGE = """
            WITH finished AS (
                SELECT part.id, part.opened OR part.umbrella AS kept
                FROM ingress_incident part LEFT JOIN incident ON incident.id = part.incident_id
                WHERE part.last_at < ?
                  AND (incident.id IS NULL OR incident.status IN ('CLOSED', 'CANCELLED', 'MERGED')
                       OR (incident.status = 'RESOLVED' AND part.ended))
                ORDER BY part.last_at LIMIT ? FOR UPDATE OF part SKIP LOCKED),
            changes AS (DELETE FROM ingress_change USING finished
                        WHERE ingress_incident_id = finished.id AND finished.kept),
            emptied AS (UPDATE ingress_incident SET last_at = NULL FROM finished
                        WHERE ingress_incident.id = finished.id AND finished.kept),
            deleted AS (DELETE FROM ingress_incident USING finished
                        WHERE ingress_incident.id = finished.id AND NOT finished.kept)
            SELECT count(*) FROM finished""";

    private static final String STATE = "select i.status, i.number from Incident i where i.id = :id";

    private final Statements statements;

    IngressIncidentRepository(Statements statements) {
        this.statements = statements;
    }

    /** The latest episode. */
    Optional<IngressIncident> findRow(UUID id) {
        return findByIdOptional(id);
    }

    Optional<IngressIncident> findLatest(UUID sourceId, String externalId) {
        return find(LATEST, sourceId, externalId).firstResultOptional();
    }

    /** The latest episode, locked until the transaction ends. */
    Optional<IngressIncident> findLatestLocked(UUID sourceId, String externalId) {
        Optional<IngressIncident> locked = lockLatest(sourceId, externalId);
        // Another transaction may have begun the next one while this one waited.
        while (locked.isPresent() && isFollowed(locked.get())) {
            locked = lockLatest(sourceId, externalId);
        }
        return locked;
    }

    private Optional<IngressIncident> lockLatest(UUID sourceId, String externalId) {
        return find(LATEST, sourceId, externalId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    private boolean isFollowed(IngressIncident row) {
        return count(
                        "sourceId = ?1 and externalId = ?2 and umbrella = false and episode > ?3",
                        row.sourceId(),
                        row.externalId(),
                        row.episode())
                > 0;
    }

    /** Locks an episode until the transaction ends. */
    IngressIncident lock(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).singleResult();
    }

    /** Inserts an episode, unless another transaction has done so, and locks it. */
    IngressIncident insertLocked(UUID sourceId, String externalId, int episode, Instant firstAt) {
        OffsetDateTime first = firstAt.atOffset(ZoneOffset.UTC);
        statements.update(INSERT, Ids.next(), sourceId, externalId, episode, first, first);
        return find("sourceId = ?1 and externalId = ?2 and episode = ?3", sourceId, externalId, episode)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResult();
    }

    /** Other transactions that open an incident for the source wait until this one ends. */
    void lockOpenings(UUID sourceId) {
        statements.column(String.class, LOCK_OPENINGS, sourceId.toString());
    }

    long countOpenedAfter(UUID sourceId, Instant time) {
        return count("sourceId = ?1 and opened = true and firstAt > ?2", sourceId, time);
    }

    /**
     * The newest active incident that a group with this key has opened.
     *
     * @param within how long before or after it the group was received that has opened the incident
     * @param restricted only RESTRICTED ones
     */
    Optional<UUID> findActiveOfGroup(
            UUID sourceId, String groupKey, Instant around, Duration within, boolean restricted) {
        return first(getEntityManager()
                .createQuery(OF_GROUP, UUID.class)
                .setParameter("source", sourceId)
                .setParameter("key", groupKey)
                .setParameter("from", around.minus(within))
                .setParameter("to", around.plus(within))
                .setParameter("restricted", restricted)
                .setParameter("hidden", Visibility.RESTRICTED)
                .setParameter("active", ACTIVE));
    }

    /**
     * The newest active incident of one of the services, whoever has reported it, but none that collects a storm.
     *
     * @param restricted only RESTRICTED ones
     */
    Optional<UUID> findActiveOfService(Collection<String> services, boolean restricted) {
        flush();
        return statements.column(UUID.class, OF_SERVICE, services.toArray(String[]::new), restricted).stream()
                .findFirst();
    }

    private static Optional<UUID> first(TypedQuery<UUID> query) {
        return query.setMaxResults(1).getResultStream().findFirst();
    }

    /** The one that has opened an incident, locked. */
    Optional<IngressIncident> findOpenerLocked(UUID incidentId) {
        return find("incidentId = ?1 and (opened = true or umbrella = true)", incidentId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The umbrella of a source whose incident is active, locked. */
    Optional<IngressIncident> findUmbrellaLocked(UUID sourceId, Visibility visibility) {
        return find(UMBRELLA, sourceId, ACTIVE, visibility)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<UUID> findUmbrellaIncident(UUID sourceId, Visibility visibility) {
        return first(getEntityManager()
                .createQuery("select u.incidentId " + UMBRELLA, UUID.class)
                .setParameter(1, sourceId)
                .setParameter(2, ACTIVE)
                .setParameter(3, visibility));
    }

    /** All that are part of an incident and have not ended, locked; the one that has opened it comes last. */
    List<IngressIncident> lockPartsOf(UUID incidentId) {
        return find("incidentId = ?1 and ended = false order by opened, umbrella, id", incidentId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Locks the newest groups that fire and wait for an incident to join, except those that others have locked. */
    List<IngressIncident> lockWaiting(IngressIncident opened, List<String> services, Instant after) {
        List<UUID> ids = statements.column(
                UUID.class,
                WAITING,
                after.atOffset(ZoneOffset.UTC),
                opened.id(),
                opened.sourceId(),
                opened.groupKey() == null ? "" : opened.groupKey(),
                services.toArray(String[]::new));
        return ids.isEmpty() ? List.of() : list("id in ?1 order by firstAt, id", ids);
    }

    /** Deletes what is over, and the changes of what has opened an incident that is over; returns how many rows. */
    int purge(Instant before, int limit) {
        return Math.toIntExact(statements
                .column(Long.class, PURGE, before.atOffset(ZoneOffset.UTC), limit)
                .get(0));
    }

    /** The state of an incident, without loading it. */
    Optional<IncidentState> findState(UUID incidentId) {
        return getEntityManager()
                .createQuery(STATE, Object[].class)
                .setParameter("id", incidentId)
                .getResultStream()
                .findFirst()
                .map(columns -> new IncidentState(
                        new IncidentReference(incidentId, ShortKey.of(Incident.KEY_PREFIX, (Long) columns[1])),
                        (IncidentStatus) columns[0]));
    }

    /** The key of an incident and its status. */
    record IncidentState(IncidentReference reference, IncidentStatus status) {}

    /** Where incidents come from: the first ones of each, in their order. */
    List<SourceLink> links(Collection<UUID> incidentIds, int limit) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        SELECT incident_id, key, kind, external_id, link, episode FROM (
                            SELECT i.incident_id, s.key, s.kind, i.external_id, i.link, i.episode,
                                   row_number() OVER (PARTITION BY i.incident_id ORDER BY i.first_at, i.id) AS place
                            FROM ingress_incident i JOIN ingress_source s ON s.id = i.source_id
                            WHERE i.incident_id = ANY (:incidents) AND NOT i.umbrella) AS links
                        WHERE place <= :limit ORDER BY incident_id, place""")
                .setParameter("incidents", incidentIds.toArray(UUID[]::new))
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new SourceLink(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        ((Number) row[5]).intValue()))
                .toList();
    }
}
