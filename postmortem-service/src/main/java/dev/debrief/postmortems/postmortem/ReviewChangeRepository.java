package dev.debrief.postmortems.postmortem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who changed the text of a postmortem since it was submitted. Writing is possible until it is approved. */
@ApplicationScoped
class ReviewChangeRepository {

    private final EntityManager entities;

    ReviewChangeRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Concurrent writers of other parts do not wait for each other. */
    void record(UUID postmortemId, String handle) {
        entities.createNativeQuery("INSERT INTO review_change (postmortem_id, by_handle) VALUES (:postmortem, :handle)"
                        + " ON CONFLICT DO NOTHING")
                .setParameter("postmortem", postmortemId)
                .setParameter("handle", handle)
                .executeUpdate();
    }

    void clear(UUID postmortemId) {
        entities.createNativeQuery("DELETE FROM review_change WHERE postmortem_id = :postmortem")
                .setParameter("postmortem", postmortemId)
                .executeUpdate();
    }

    /** Handles of everybody who wrote since the last submission. */
    Set<String> authors(UUID postmortemId) {
        List<?> handles = entities.createNativeQuery(
                        "SELECT by_handle FROM review_change WHERE postmortem_id = :postmortem")
                .setParameter("postmortem", postmortemId)
                .getResultList();
        return handles.stream().map(String.class::cast).collect(Collectors.toUnmodifiableSet());
    }
}
