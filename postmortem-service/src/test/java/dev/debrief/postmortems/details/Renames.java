package dev.debrief.postmortems.details;

import dev.debrief.platform.transaction.ReadOnly;
import dev.debrief.postmortems.postmortem.Postmortem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Changes titles in transactions of different kinds. */
@ApplicationScoped
class Renames {

    private final EntityManager entities;

    Renames(EntityManager entities) {
        this.entities = entities;
    }

    @ReadOnly
    @Transactional
    void readOnly(UUID postmortemId, String title) {
        entities.find(Postmortem.class, postmortemId).rename(title);
    }

    /** As {@link #readOnly} of the same bean, called in a transaction that writes. */
    @Transactional
    void writing(UUID postmortemId, String title, Renames self) {
        self.readOnly(postmortemId, title);
    }

    String title(UUID postmortemId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.find(Postmortem.class, postmortemId).title());
    }
}
