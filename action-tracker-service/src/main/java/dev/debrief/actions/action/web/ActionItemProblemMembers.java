package dev.debrief.actions.action.web;

import dev.debrief.actions.action.ActionItemStatus;
import dev.debrief.actions.action.ActionItemTransition;
import dev.debrief.platform.problem.ProblemMembers;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Members of problems, for the OpenAPI document. */
final class ActionItemProblemMembers {

    private ActionItemProblemMembers() {}

    @ProblemMembers("transition-not-allowed")
    @Schema(name = "TransitionNotAllowedMembers", description = "Members of the problem transition-not-allowed")
    record TransitionNotAllowed(
            @Schema(description = "Status of the action item", examples = "OPEN", required = true)
            ActionItemStatus currentStatus,

            @Schema(
                    description = "The transitions that the status allows",
                    examples = "[\"START\", \"DROP\"]",
                    required = true)
            List<ActionItemTransition> allowedTransitions) {}

    @ProblemMembers("commitment-incomplete")
    @Schema(name = "CommitmentIncompleteMembers", description = "Members of the problem commitment-incomplete")
    record CommitmentIncomplete(
            @Schema(description = "What is missing", examples = "[\"owner\", \"dueOn\"]", required = true)
            List<String> missing,

            @Schema(description = "Version of the policy that requires it", examples = "0", required = true)
            int policyVersion) {}

    @ProblemMembers("commitment-blocked")
    @Schema(name = "CommitmentBlockedMembers", description = "Members of the problem commitment-blocked")
    record CommitmentBlocked(
            @Schema(description = "The findings that the policy does not accept", required = true)
            List<BlockingFinding> findings,

            @Schema(description = "Version of the policy that names their rules", examples = "3", required = true)
            int policyVersion) {}

    @Schema(name = "BlockingFinding", description = "A finding that refuses a commitment")
    record BlockingFinding(
            @Schema(description = "The rule that found it", examples = "weak-control", required = true)
            String ruleId,

            @Schema(
                    description = "What is wrong",
                    examples = "This asks people to do better and leaves the system as it is.",
                    required = true)
            String message) {}

    @ProblemMembers("verified-by-doer")
    @Schema(name = "VerifiedByDoerMembers", description = "Members of the problem verified-by-doer")
    record VerifiedByDoer(
            @Schema(
                    description =
                            "Your handle, as that of who completed the work; or who owns it, if a system completed"
                                    + " it",
                    examples = "user:dana",
                    required = true)
            String completedBy,

            @Schema(description = "Version of the policy that requires another person", examples = "0", required = true)
            int policyVersion) {}

    @ProblemMembers("bulk-refused")
    @Schema(name = "BulkRefusedMembers", description = "Members of the problem bulk-refused")
    record BulkRefused(
            @Schema(
                    description = "One for each entry: those of `create` in their order, then those of `change`",
                    required = true)
            List<BulkResultView> results) {}

    @ProblemMembers("action-item-finished")
    @Schema(name = "ActionItemFinishedMembers", description = "Members of the problem action-item-finished")
    record ActionItemFinished(
            @Schema(description = "Status of the action item", examples = "VERIFIED", required = true)
            ActionItemStatus currentStatus) {}
}
