package dev.debrief.postmortems.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ReviewerAssignmentRepository implements PanacheRepositoryBase<ReviewerAssignment, UUID> {

    /** Empty until reviewers are chosen. */
    ReviewerAssignment of(UUID postmortemId) {
        return findByIdOptional(postmortemId).orElseGet(() -> new ReviewerAssignment(postmortemId));
    }
}
