package dev.debrief.actions.action.web;

import dev.debrief.actions.action.ActionItemTransition;
import dev.debrief.platform.security.RoleDependent;
import dev.debrief.platform.security.Roles;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "TransitionActionItemRequest", description = "A status transition of an action item", examples = """
                {"transition": "DROP", "reason": "Covered by the new test suite."}
                """)
record TransitionActionItemRequest(
        @Schema(description = "The transition; see `allowedTransitions` of the action item", examples = "DROP") @NotNull ActionItemTransition transition,

        @Schema(
                description = "Reason; required by BLOCK, FIND_INEFFECTIVE and DROP, an optional note for VERIFY",
                examples = "Covered by the new test suite.")
        @Size(max = 2000) @Nullable String reason)
        implements RoleDependent {

    @Override
    public Optional<String> requiredRole() {
        return transition != null && transition.needsApprover() ? Optional.of(Roles.APPROVER) : Optional.empty();
    }
}
