package dev.debrief.postmortems.check.web;

import dev.debrief.platform.problem.ProblemMembers;
import dev.debrief.postmortems.transition.CheckName;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Members of problems, for the OpenAPI document. */
final class CheckProblemMembers {

    private CheckProblemMembers() {}

    @ProblemMembers("checks-failed")
    @Schema(name = "ChecksFailedMembers", description = "Members of the problem checks-failed")
    record ChecksFailed(
            @Schema(description = "The checks that block the transition", required = true)
            List<FailedCheck> failedChecks,

            @Schema(
                    description = "Keys of required sections that are empty, say nothing, or are not yet reviewed",
                    examples = "[\"executive-summary\"]",
                    required = true)
            List<String> missingSections) {}

    @Schema(name = "FailedCheck", description = "A check that does not pass")
    record FailedCheck(
            @Schema(description = "The check", examples = "COMPLETENESS", required = true)
            CheckName check,

            @Schema(description = "Why it fails", required = true)
            List<CheckFindingView> findings) {}
}
