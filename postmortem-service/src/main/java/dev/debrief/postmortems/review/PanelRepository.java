package dev.debrief.postmortems.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class PanelRepository implements PanacheRepositoryBase<Panel, UUID> {

    /** One that asks nobody when nobody was chosen yet. */
    Panel of(UUID postmortemId) {
        return findByIdOptional(postmortemId).orElseGet(() -> new Panel(postmortemId));
    }
}
