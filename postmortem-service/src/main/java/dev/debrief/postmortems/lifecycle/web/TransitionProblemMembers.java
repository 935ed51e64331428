package dev.debrief.postmortems.lifecycle.web;

import dev.debrief.platform.problem.ProblemMembers;
import dev.debrief.postmortems.postmortem.PostmortemStatus;
import dev.debrief.postmortems.postmortem.PostmortemTransition;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Members of problems, for the OpenAPI document. */
final class TransitionProblemMembers {

    private TransitionProblemMembers() {}

    @ProblemMembers("transition-not-allowed")
    @Schema(name = "TransitionNotAllowedMembers", description = "Members of the problem transition-not-allowed")
    record TransitionNotAllowed(
            @Schema(description = "Status of the postmortem", examples = "DRAFT", required = true)
            PostmortemStatus postmortemStatus,

            @Schema(
                    description = "The transitions that the status allows",
                    examples = "[\"SUBMIT\", \"WAIVE\"]",
                    required = true)
            List<PostmortemTransition> allowedTransitions) {}

    @ProblemMembers({"postmortem-not-writable", "not-in-review"})
    @Schema(name = "WrongStatusMembers", description = "Members of the problem postmortem-not-writable")
    record WrongStatus(
            @Schema(description = "Status of the postmortem", examples = "APPROVED", required = true)
            PostmortemStatus postmortemStatus) {}
}
