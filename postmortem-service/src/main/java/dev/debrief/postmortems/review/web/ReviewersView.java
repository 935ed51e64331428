package dev.debrief.postmortems.review.web;

import dev.debrief.postmortems.review.AssignedReviewers;
import dev.debrief.postmortems.review.Reviewer;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Reviewers", description = "Who is asked, and what they said")
record ReviewersView(
        @Schema(description = "As they were chosen") List<Reviewer> reviewers,

        @Schema(description = "How many have not approved yet", examples = "1")
        long outstanding,

        @Schema(description = "As in the ETag; 0 when nobody was chosen yet", examples = "1")
        long revision) {

    static ReviewersView of(AssignedReviewers panel) {
        return new ReviewersView(
                panel.reviewers(),
                panel.reviewers().stream().filter(Reviewer::awaitsApproval).count(),
                panel.revision());
    }
}
