package dev.debrief.notifications.involvement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class InvolvementRepository {

    private final EntityManager entities;

    InvolvementRepository(EntityManager entities) {
        this.entities = entities;
    }

    void add(UUID subjectId, Collection<String> handles) {
        if (handles.isEmpty()) {
            return;
        }
        entities.createNativeQuery("INSERT INTO involvement (subject_id, handle)"
                        + " SELECT :subject, handle FROM unnest(CAST(:handles AS varchar[])) AS handle"
                        + " ON CONFLICT DO NOTHING")
                .setParameter("subject", subjectId)
                .setParameter("handles", handles.toArray(String[]::new))
                .executeUpdate();
    }

    void removeOthers(UUID subjectId, Collection<String> handles) {
        entities.createNativeQuery("DELETE FROM involvement WHERE subject_id = :subject"
                        + " AND handle <> ALL (CAST(:handles AS varchar[]))")
                .setParameter("subject", subjectId)
                .setParameter("handles", handles.toArray(String[]::new))
                .executeUpdate();
    }

    Set<String> find(Collection<UUID> subjectIds) {
        List<?> handles = entities.createNativeQuery(
                        "SELECT handle FROM involvement WHERE subject_id = ANY (CAST(:subjects AS uuid[]))")
                .setParameter("subjects", subjectIds.toArray(UUID[]::new))
                .getResultList();
        return handles.stream().map(String.class::cast).collect(Collectors.toSet());
    }
}
