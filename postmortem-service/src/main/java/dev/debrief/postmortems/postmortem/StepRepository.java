package dev.debrief.postmortems.postmortem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The steps that postmortems took. */
@ApplicationScoped
class StepRepository implements PanacheRepositoryBase<Step, UUID> {

    List<Step> inOrder(UUID postmortemId) {
        return list("postmortemId = ?1 order by id", postmortemId);
    }
}
