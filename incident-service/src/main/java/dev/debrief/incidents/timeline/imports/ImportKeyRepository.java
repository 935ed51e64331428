package dev.debrief.incidents.timeline.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Keys of the lines that were imported. */
@ApplicationScoped
class ImportKeyRepository {

    private final EntityManager entities;

    ImportKeyRepository(EntityManager entities) {
        this.entities = entities;
    }

    Set<String> findExistingKeys(UUID incidentId, Collection<String> keys) {
        List<?> known = entities.createNativeQuery(
                        "SELECT import_key FROM timeline_import_key WHERE incident_id = :incident AND import_key = ANY (:keys)",
                        String.class)
                .setParameter("incident", incidentId)
                .setParameter("keys", keys.toArray(String[]::new))
                .getResultList();
        Set<String> found = new HashSet<>();
        known.forEach(key -> found.add((String) key));
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
