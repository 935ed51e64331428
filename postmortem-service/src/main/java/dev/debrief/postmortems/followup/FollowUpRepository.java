package dev.debrief.postmortems.followup;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class FollowUpRepository implements PanacheRepositoryBase<FollowUp, UUID> {

    List<FollowUp> findInOrder(UUID postmortemId) {
        return list("postmortemId = ?1 order by id", postmortemId);
    }
}
