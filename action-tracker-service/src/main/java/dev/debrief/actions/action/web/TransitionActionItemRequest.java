package dev.debrief.actions.action.web;

import dev.debrief.actions.action.ActionItemTransition;
import dev.debrief.actions.action.TransitionCommand;
import dev.debrief.platform.security.RoleDependent;
import dev.debrief.platform.security.Roles;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "TransitionActionItemRequest", description = "A status transition of an action item", examples = """
                {"transition": "DROP", "reason": "Covered by the new test suite."}
                """)
record TransitionActionItemRequest(
        @Schema(description = "The transition; see `allowedTransitions` of the action item", examples = "DROP") @NotNull ActionItemTransition transition,

        @Schema(
                description = "Reason; required by BLOCK, UNDO_COMPLETE, DROP and RECUR. For VERIFY and"
                        + " FIND_INEFFECTIVE, what was observed; VERIFY accepts an `evidenceLink` instead",
                examples = "Covered by the new test suite.")
        @Size(max = 2000) @Nullable String reason,

        @Schema(
                description = "URL of the evidence, for VERIFY and FIND_INEFFECTIVE only",
                examples = "https://grafana.example.com/d/checkout")
        @Nullable @Size(max = 2000) @Pattern(regexp = "^https?://\\S+$", message = "must be an http or https URL") String evidenceLink,

        @Schema(
                description = "Key of the later incident in which it happened again, of kind INCIDENT; for RECUR only",
                examples = "INC-57")
        @Nullable @Pattern(regexp = "^INC-[1-9][0-9]{0,17}$", message = "must be a key like INC-57") String recurredIn,

        @Schema(
                description = "When it happened, now by default. May be in the past, but not before the last transition"
                        + " took effect (`statusSince`)",
                examples = "2024-11-19T14:00:00Z")
        @Nullable Instant at)
        implements RoleDependent {

    TransitionCommand toCommand() {
        return new TransitionCommand(transition, reason, evidenceLink, recurredIn, at);
    }

    @Override
    public Optional<String> requiredRole() {
        return transition != null && transition.needsApprover() ? Optional.of(Roles.APPROVER) : Optional.empty();
    }
}
