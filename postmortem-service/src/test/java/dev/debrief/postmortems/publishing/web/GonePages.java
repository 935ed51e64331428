package dev.debrief.postmortems.publishing.web;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Says that a page was deleted, as an attempt finds out. */
@ApplicationScoped
@Unremovable
class GonePages {

    private final EntityManager entities;

    GonePages(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    void deleted(String target) {
        entities.createNativeQuery("UPDATE publication SET state = 'PAGE_GONE', last_error = 'Deleted.'"
                        + " WHERE target_id = (SELECT id FROM publishing_target WHERE key = :key)")
                .setParameter("key", target)
                .executeUpdate();
    }
}
