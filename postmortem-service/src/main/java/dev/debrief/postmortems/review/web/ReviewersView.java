package dev.debrief.postmortems.review.web;

import dev.debrief.postmortems.review.AssignedReviewers;
import dev.debrief.postmortems.review.Reviewer;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Reviewers", description = "The reviewers and their verdicts")
record ReviewersView(
        @Schema(description = "In the order in which they were chosen")
        List<ReviewerView> reviewers,

        @Schema(description = "How many have not approved yet", examples = "1")
        long outstanding,

        @Schema(description = "As in the ETag; 0 until reviewers are chosen", examples = "1")
        long revision) {

    static ReviewersView of(AssignedReviewers assigned) {
        return new ReviewersView(
                assigned.reviewers().stream().map(ReviewerView::of).toList(),
                assigned.reviewers().stream().filter(Reviewer::awaitsApproval).count(),
                assigned.revision());
    }
}
