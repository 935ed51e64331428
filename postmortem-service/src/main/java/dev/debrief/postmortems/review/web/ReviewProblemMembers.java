package dev.debrief.postmortems.review.web;

import dev.debrief.platform.problem.ProblemMembers;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Members of problems, for the OpenAPI document. */
final class ReviewProblemMembers {

    private ReviewProblemMembers() {}

    @ProblemMembers("four-eyes")
    @Schema(name = "FourEyesMembers", description = "Members of the problem four-eyes")
    record FourEyes(
            @Schema(
                    description = "Handles of everybody who submitted it since the last publication",
                    examples = "[\"user:dana\"]",
                    required = true)
            List<String> submittedBy) {}
}
