package dev.debrief.actions.policy.web;

import dev.debrief.actions.policy.ActionPolicyVersion;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ActionPolicy", description = "What the organisation asks of action items")
record ActionPolicyView(
        @Schema(description = "Number of the version; 0 is built in", examples = "3", required = true)
        int version,

        @Schema(description = "Whether COMMIT needs an owner", examples = "true", required = true)
        boolean ownerRequired,

        @Schema(description = "Whether COMMIT needs a due date", examples = "true", required = true)
        boolean dueDateRequired,

        @Schema(
                description = "Whether VERIFY and FIND_INEFFECTIVE are refused to whoever completed the work",
                examples = "true",
                required = true)
        boolean verifiedByAnother,

        @Schema(description = "Reason for the change", examples = "A team of one") @Nullable String note,

        @Schema(description = "Who changed it; absent for the built-in version", examples = "user:ada") @Nullable String changedBy,

        @Schema(description = "When it was changed; absent for the built-in version", examples = "2024-10-01T08:00:00Z")
        @Nullable Instant changedAt) {

    static ActionPolicyView of(ActionPolicyVersion version) {
        return new ActionPolicyView(
                version.version(),
                version.policy().ownerRequired(),
                version.policy().dueDateRequired(),
                version.policy().verifiedByAnother(),
                version.note(),
                version.changedBy(),
                version.changedAt());
    }
}
