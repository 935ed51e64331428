package dev.debrief.actions.policy.web;

import dev.debrief.actions.policy.ActionPolicy;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ChangeActionPolicyRequest", description = "The new policy", examples = """
                {"ownerRequired": true, "dueDateRequired": true, "verifiedByAnother": false, "note": "A team of one"}
                """)
record ChangeActionPolicyRequest(
        @Schema(description = "Whether COMMIT needs an owner", examples = "true") @NotNull Boolean ownerRequired,

        @Schema(description = "Whether COMMIT needs a due date", examples = "true") @NotNull Boolean dueDateRequired,

        @Schema(
                description = "Whether VERIFY and FIND_INEFFECTIVE are refused to whoever completed the work",
                examples = "false")
        @NotNull Boolean verifiedByAnother,

        @Schema(description = "Reason for the change", examples = "A team of one") @Nullable @Size(min = 1, max = 500) String note) {

    ActionPolicy toPolicy() {
        return new ActionPolicy(ownerRequired, dueDateRequired, verifiedByAnother);
    }
}
