package dev.debrief.postmortems.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class FourEyesExceptionRepository implements PanacheRepositoryBase<FourEyesException, UUID> {

    /** Oldest first. */
    List<FourEyesException> findInOrder(UUID postmortemId) {
        return list("postmortemId = ?1 order by id", postmortemId);
    }
}
