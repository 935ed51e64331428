package dev.debrief.postmortems.review;

import java.util.List;

/** The reviewers of a postmortem. @param revision as in the ETag; 0 until reviewers are chosen */
public record AssignedReviewers(List<Reviewer> reviewers, long revision) {

    public AssignedReviewers {
        reviewers = List.copyOf(reviewers);
    }

    static AssignedReviewers of(ReviewerAssignment assignment) {
        return new AssignedReviewers(assignment.reviewers(), assignment.revision());
    }
}
