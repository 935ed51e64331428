package dev.debrief.incidents.ingress.mapping;

import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentReference;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.mapping.state.EarlierChange;
import dev.debrief.incidents.ingress.mapping.state.StoredChange;
import dev.debrief.platform.identity.ShortKey;
import dev.debrief.platform.jdbc.Statements;
import dev.debrief.platform.json.JsonColumns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
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
            WHERE ingress_incident_id = :incident ORDER BY at, change_id""";

    private static final String INSERT = """
            INSERT INTO ingress_change (source_id, change_id, ingress_incident_id, at, change)
            SELECT ?, line.id, ?, CAST(line.at AS timestamptz), CAST(line.change AS jsonb)
            FROM unnest(CAST(? AS varchar[]), CAST(? AS varchar[]), CAST(? AS varchar[])) AS line(id, at, change)
            ON CONFLICT DO NOTHING RETURNING change_id""";

    private static final String REPLACE = """
            UPDATE ingress_change SET at = CAST(? AS timestamptz), change = CAST(? AS jsonb)
            WHERE source_id = ? AND change_id = ?""";

    private static final String SET_ENTRIES = """
            UPDATE ingress_change c SET entry_id = line.entry, entry_revision = line.revision
            FROM unnest(CAST(? AS varchar[]), CAST(? AS uuid[]), CAST(? AS bigint[])) AS line(id, entry, revision)
            WHERE c.source_id = ? AND c.change_id = line.id""";

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

    /** In the order of time. */
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
    Set<String> insert(UUID sourceId, UUID ingressIncidentId, List<SourceChange> changes) {
        return new HashSet<>(statements.column(
                String.class,
                INSERT,
                sourceId,
                ingressIncidentId,
                texts(changes, SourceChange::id),
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
