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

    @ProblemMembers("action-item-finished")
    @Schema(name = "ActionItemFinishedMembers", description = "Members of the problem action-item-finished")
    record ActionItemFinished(
            @Schema(description = "Status of the action item", examples = "VERIFIED", required = true)
            ActionItemStatus currentStatus) {}
}
