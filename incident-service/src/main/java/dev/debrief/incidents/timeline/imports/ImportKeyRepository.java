package dev.debrief.incidents.timeline.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keys of the lines that were imported. */
@ApplicationScoped
class ImportKeyRepository {

    private static final int BATCH_SIZE = 5000;

    private final EntityManager entities;

    ImportKeyRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** The entries of those keys that were imported before; the map can be changed. */
    Map<String, UUID> findEntryIds(UUID incidentId, Collection<String> keys) {
        List<String> wanted = List.copyOf(keys);
        Map<String, UUID> found = new HashMap<>();
        for (int from = 0; from < wanted.size(); from += BATCH_SIZE) {
            List<String> batch = wanted.subList(from, Math.min(from + BATCH_SIZE, wanted.size()));
            List<?> rows = entities.createNativeQuery("SELECT import_key, entry_id FROM timeline_import_key"
                            + " WHERE incident_id = :incident AND import_key = ANY (:keys)")
                    .setParameter("incident", incidentId)
                    .setParameter("keys", batch.toArray(String[]::new))
                    .getResultList();
            for (Object row : rows) {
                Object[] known = (Object[]) row;
                found.put((String) known[0], (UUID) known[1]);
            }
        }
        return found;
    }

    /** @param entryIds the entries of the keys, in the same order */
    void insert(UUID incidentId, List<String> keys, List<UUID> entryIds) {
        entities.createNativeQuery("""
                        INSERT INTO timeline_import_key (incident_id, import_key, entry_id)
                        SELECT :incident, line.key, line.entry
                        FROM unnest(CAST(:keys AS varchar[]), CAST(:entries AS uuid[])) AS line(key, entry)""")
                .setParameter("incident", incidentId)
                .setParameter("keys", keys.toArray(String[]::new))
                .setParameter("entries", entryIds.toArray(UUID[]::new))
                .executeUpdate();
    }
}
