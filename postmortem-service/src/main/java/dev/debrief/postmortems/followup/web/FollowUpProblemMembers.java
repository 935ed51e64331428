package dev.debrief.postmortems.followup.web;

import dev.debrief.platform.problem.ProblemMembers;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Members of problems, for the OpenAPI document. */
final class FollowUpProblemMembers {

    private FollowUpProblemMembers() {}

    @ProblemMembers("action-items-unfinished")
    @Schema(name = "ActionItemsUnfinishedMembers", description = "Members of the problem action-items-unfinished")
    record ActionItemsUnfinished(
            @Schema(
                    description = "Keys of the action items that are neither verified nor dropped",
                    examples = "[\"AI-12\"]",
                    required = true)
            List<String> unfinishedActionItems) {}
}
