package dev.debrief.postmortems.policy.web;

import dev.debrief.postmortems.incident.Severity;
import dev.debrief.postmortems.policy.PolicyRule;
import dev.debrief.postmortems.policy.PolicyVersion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Policy", description = "Which incidents need a postmortem, and by when it is to be published")
record PolicyView(
        @Schema(description = "Rises with every change; 0 is built in", examples = "3", required = true)
        int version,

        @Schema(description = "Any of them asks for a postmortem", required = true)
        List<PolicyRule> rules,

        @Schema(
                description = "Working days from the resolution to publication",
                examples = "{\"CRITICAL\": 5, \"HIGH\": 5, \"MEDIUM\": 10}",
                required = true)
        Map<Severity, Integer> dueBusinessDays,

        @Schema(description = "Why it changed", examples = "Long outages teach us most") @Nullable String note,

        @Schema(description = "Who changed it; absent for the built-in one", examples = "user:ada") @Nullable String changedBy,

        @Schema(description = "When; absent for the built-in one", examples = "2024-10-01T08:00:00Z") @Nullable Instant changedAt) {

    static PolicyView of(PolicyVersion version) {
        return new PolicyView(
                version.version(),
                version.policy().rules(),
                version.policy().dueBusinessDays(),
                version.note(),
                version.changedBy(),
                version.changedAt());
    }
}
