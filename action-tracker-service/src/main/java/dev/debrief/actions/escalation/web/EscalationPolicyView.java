package dev.debrief.actions.escalation.web;

import dev.debrief.actions.escalation.EscalationPolicyVersion;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "EscalationPolicy", description = "When owners are reminded, and who is asked for help")
record EscalationPolicyView(
        @Schema(description = "Number of the version; 0 is built in", examples = "3", required = true)
        int version,

        @Schema(
                description =
                        "Days before the due date on which the owner is reminded, the earliest first; 0 is the due"
                                + " date",
                examples = "[7, 3, 1, 0]",
                required = true)
        List<Integer> reminderDays,

        @Schema(description = "Levels in order of time", required = true)
        List<EscalationLevelBody> levels,

        @Schema(description = "Reason for the change", examples = "The leads are asked first") @Nullable String note,

        @Schema(description = "Who changed it; absent for the built-in version", examples = "user:ada") @Nullable String changedBy,

        @Schema(description = "When it was changed; absent for the built-in version", examples = "2024-10-01T08:00:00Z")
        @Nullable Instant changedAt) {

    static EscalationPolicyView of(EscalationPolicyVersion version) {
        return new EscalationPolicyView(
                version.version(),
                version.settings().reminderDays(),
                version.settings().levels().stream()
                        .map(EscalationLevelBody::of)
                        .toList(),
                version.note(),
                version.changedBy(),
                version.changedAt());
    }
}
