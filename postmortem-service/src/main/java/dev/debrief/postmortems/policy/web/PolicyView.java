package dev.debrief.postmortems.policy.web;

import dev.debrief.postmortems.incident.Severity;
import dev.debrief.postmortems.policy.PolicyVersion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Policy", description = "Which incidents need a postmortem, and its deadline")
record PolicyView(
        @Schema(description = "Number of the version; 0 is built in", examples = "3", required = true)
        int version,

        @Schema(description = "One match is enough", required = true)
        List<PolicyRuleBody> rules,

        @Schema(
                description = "Business days from resolution to publication",
                examples = "{\"CRITICAL\": 5, \"HIGH\": 5, \"MEDIUM\": 10}",
                required = true)
        Map<Severity, Integer> dueBusinessDays,

        @Schema(description = "Reason for the change", examples = "Long outages teach us most") @Nullable String note,

        @Schema(description = "Who changed it; absent for the built-in version", examples = "user:ada") @Nullable String changedBy,

        @Schema(description = "When it was changed; absent for the built-in version", examples = "2024-10-01T08:00:00Z")
        @Nullable Instant changedAt) {

    static PolicyView of(PolicyVersion version) {
        return new PolicyView(
                version.version(),
                version.settings().rules().stream().map(PolicyRuleBody::of).toList(),
                version.settings().dueBusinessDays(),
                version.note(),
                version.changedBy(),
                version.changedAt());
    }
}
