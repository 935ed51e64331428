package dev.debrief.incidents.ingress.mapping;

import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentReference;
import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.mapping.state.EarlierChange;
import dev.debrief.incidents.ingress.mapping.state.StoredChange;
import dev.debrief.platform.identity.ShortKey;
import dev.debrief.platform.jdbc.Statements;
import dev.debrief.platform.json.JsonColumns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The changes that sources have delivered, each once. */
@ApplicationScoped
class IngressChangeRepository {

    private static final String KNOWN = """
            SELECT c.change_id, CAST(c.change AS text), n.id, n.number
            FROM ingress_change c
            JOIN ingress_incident i ON i.id = c.ingress_incident_id
            LEFT JOIN incident n ON n.id = i.incident_id
            WHERE c.source_id = :source AND c.change_id = ANY (:ids)""";

    private static final String OF_INCIDENT = """
            SELECT CAST(change AS text), entry_id, entry_revision FROM ingress_change
            WHERE ingress_incident_id = :incident AND NOT settled ORDER BY at, change_id""";

    private static final String INSERT = """
            INSERT INTO ingress_change (source_id, change_id, ingress_incident_id, received_at, alert, at, change)
            SELECT ?, line.id, ?, CAST(? AS timestamptz), line.alert, CAST(line.at AS timestamptz),
                   CAST(line.change AS jsonb)
            FROM unnest(CAST(? AS varchar[]), CAST(? AS varchar[]), CAST(? AS varchar[]), CAST(? AS varchar[]))
                 AS line(id, alert, at, change)
            ON CONFLICT DO NOTHING RETURNING change_id""";

    private static final String REPLACE = """
            UPDATE ingress_change SET at = CAST(? AS timestamptz), change = CAST(? AS jsonb)
            WHERE source_id = ? AND change_id = ?""";

    private static final String SET_ENTRIES = """
            UPDATE ingress_change c SET entry_id = line.entry, entry_revision = line.revision
            FROM unnest(CAST(? AS varchar[]), CAST(? AS uuid[]), CAST(? AS bigint[])) AS line(id, entry, revision)
            WHERE c.source_id = ? AND c.change_id = line.id""";

    private static final String SETTLE =
            "UPDATE ingress_change SET settled = true WHERE source_id = ? AND change_id = ANY (CAST(? AS varchar[]))";

    private static final String DELETE_SETTLED = """
            DELETE FROM ingress_change WHERE (source_id, change_id) IN (
                SELECT source_id, change_id FROM ingress_change WHERE settled AND received_at < ?
                ORDER BY received_at LIMIT ? FOR UPDATE SKIP LOCKED)""";

    private static final String COUNTERPARTS = """
            SELECT line.id, counterpart.ingress_incident_id, counterpart.settled
            FROM unnest(CAST(:ids AS varchar[]), CAST(:alerts AS varchar[]), CAST(:types AS varchar[]),
                        CAST(:from AS varchar[]), CAST(:to AS varchar[]), CAST(:times AS varchar[]))
                 AS line(id, alert, type, earliest, latest, at)
            CROSS JOIN LATERAL (
                SELECT c.ingress_incident_id, c.settled
                FROM ingress_change c JOIN ingress_incident i ON i.id = c.ingress_incident_id
                WHERE c.source_id = :source AND c.alert = line.alert AND i.external_id = :external
                  AND c.at BETWEEN CAST(line.earliest AS timestamptz) AND CAST(line.latest AS timestamptz)
                  AND c.change ->> 'type' = line.type
                ORDER BY abs(extract(EPOCH FROM c.at - CAST(line.at AS timestamptz))) LIMIT 1) AS counterpart""";

    private static final String RESOLVED_BEFORE = """
            SELECT line.alert FROM unnest(CAST(? AS varchar[])) AS line(alert)
            CROSS JOIN LATERAL (
                SELECT c.at, c.received_at, c.change ->> 'type' AS type
                FROM ingress_change c JOIN ingress_incident i ON i.id = c.ingress_incident_id
                WHERE c.source_id = ? AND c.alert = line.alert AND i.external_id = ?
                  AND c.change ->> 'type' IN ('OPENED', 'REOPENED', 'RESOLVED')
                ORDER BY c.at DESC, c.change ->> 'type' DESC LIMIT 1) AS last
            WHERE last.type = 'RESOLVED' AND greatest(last.at, last.received_at) < CAST(? AS timestamptz)""";

    private final EntityManager entities;
    private final Statements statements;

    IngressChangeRepository(EntityManager entities, Statements statements) {
        this.entities = entities;
        this.statements = statements;
    }

    /** Those of the changes that were delivered before, by id. */
    Map<String, EarlierChange> known(UUID sourceId, Collection<String> changeIds) {
        List<?> rows = entities.createNativeQuery(KNOWN)
                .setParameter("source", sourceId)
                .setParameter("ids", changeIds.toArray(String[]::new))
                .getResultList();
        Map<String, EarlierChange> known = new HashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            known.put((String) columns[0], new EarlierChange(read(columns[1]), reference(columns[2], columns[3])));
        }
        return known;
    }

    /** Those that are not settled, in the order of time. */
    List<StoredChange> of(UUID ingressIncidentId) {
        List<?> rows = entities.createNativeQuery(OF_INCIDENT)
                .setParameter("incident", ingressIncidentId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(columns -> new StoredChange(read(columns[0]), (UUID) columns[1], (Long) columns[2]))
                .toList();
    }

    /** Returns the ids of those that were not delivered before. */
    Set<String> insert(UUID sourceId, UUID ingressIncidentId, List<SourceChange> changes, Instant receivedAt) {
        return new HashSet<>(statements.column(
                String.class,
                INSERT,
                sourceId,
                ingressIncidentId,
                receivedAt.toString(),
                texts(changes, SourceChange::id),
                changes.stream().map(SourceChange::alert).toArray(String[]::new),
                texts(changes, change -> change.at().toString()),
                texts(changes, JsonColumns::write)));
    }

    /** The sender has corrected a change. */
    void replace(UUID sourceId, SourceChange change) {
        statements.update(REPLACE, change.at().toString(), JsonColumns.write(change), sourceId, change.id());
    }

    /** Stores the timeline entries of changes. */
    void setEntries(UUID sourceId, List<StoredChange> changes) {
        if (!changes.isEmpty()) {
            statements.update(
                    SET_ENTRIES,
                    texts(changes.stream().map(StoredChange::change).toList(), SourceChange::id),
                    changes.stream().map(StoredChange::entryId).toArray(UUID[]::new),
                    changes.stream().map(StoredChange::entryRevision).toArray(Long[]::new),
                    sourceId);
        }
    }

    /** They no longer count, but are still known. */
    void settle(UUID sourceId, Collection<String> changeIds) {
        statements.update(SETTLE, sourceId, changeIds.toArray(String[]::new));
    }

    /** Deletes some of the oldest settled ones; returns how many. */
    int deleteSettled(Instant receivedBefore, int limit) {
        return statements.update(DELETE_SETTLED, receivedBefore.atOffset(ZoneOffset.UTC), limit);
    }

    /** The resolution of an alert that fires, or the change with which a resolved one began to fire. */
    record Counterpart(UUID ingressIncidentId, boolean settled) {}

    /**
     * The counterparts of changes that say that alerts fire or are resolved, in any episode.
     *
     * @param changes of alerts of one incident or group
     * @return by id of the change; none for those without one
     */
    Map<String, Counterpart> counterparts(UUID sourceId, String externalId, List<SourceChange> changes) {
        if (changes.isEmpty()) {
            return Map.of();
        }
        List<?> rows = entities.createNativeQuery(COUNTERPARTS)
                .setParameter("ids", texts(changes, SourceChange::id))
                .setParameter(
                        "alerts", changes.stream().map(SourceChange::alert).toArray(String[]::new))
                .setParameter("types", texts(changes, change -> isResolution(change) ? "OPENED" : "RESOLVED"))
                .setParameter(
                        "from",
                        texts(changes, change -> earliestCounterpart(change).toString()))
                .setParameter(
                        "to",
                        texts(
                                changes,
                                change -> isResolution(change) ? change.at().toString() : "infinity"))
                .setParameter("times", texts(changes, change -> change.at().toString()))
                .setParameter("source", sourceId)
                .setParameter("external", externalId)
                .getResultList();
        Map<String, Counterpart> counterparts = new HashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            counterparts.put((String) columns[0], new Counterpart((UUID) columns[1], (Boolean) columns[2]));
        }
        return counterparts;
    }

    /** An alert began to fire at its start, or fired again after that. It is resolved after it began to fire. */
    private static Instant earliestCounterpart(SourceChange change) {
        Instant startedAt = change.incident().startedAt();
        return isResolution(change) && startedAt != null ? startedAt : change.at();
    }

    private static boolean isResolution(SourceChange change) {
        return change.type() == ChangeType.RESOLVED;
    }

    /** Those of the alerts whose last change is a resolution, which happened and was received before this time. */
    Set<String> resolvedBefore(UUID sourceId, String externalId, Collection<String> alerts, Instant time) {
        return new HashSet<>(statements.column(
                String.class, RESOLVED_BEFORE, alerts.toArray(String[]::new), sourceId, externalId, time.toString()));
    }

    private static SourceChange read(Object json) {
        return JsonColumns.read((String) json, SourceChange.class);
    }

    private static @Nullable IncidentReference reference(@Nullable Object id, @Nullable Object number) {
        return id == null || number == null
                ? null
                : new IncidentReference((UUID) id, ShortKey.of(Incident.KEY_PREFIX, ((Number) number).longValue()));
    }

    private static String[] texts(List<SourceChange> changes, Function<SourceChange, String> text) {
        return changes.stream().map(text).toArray(String[]::new);
    }
}
