package dev.debrief.postmortems.review;

import java.util.List;

/** Those who are asked. @param revision as in the ETag; 0 when nobody was chosen yet */
public record AssignedReviewers(List<Reviewer> reviewers, long revision) {

    public AssignedReviewers {
        reviewers = List.copyOf(reviewers);
    }

    static AssignedReviewers of(ReviewerAssignment panel) {
        return new AssignedReviewers(panel.reviewers(), panel.revision());
    }
}
