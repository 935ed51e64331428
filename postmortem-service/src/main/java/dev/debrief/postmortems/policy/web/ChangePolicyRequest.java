package dev.debrief.postmortems.policy.web;

import dev.debrief.postmortems.incident.Severity;
import dev.debrief.postmortems.policy.Policy;
import dev.debrief.postmortems.policy.PolicyRule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "The policy from now on")
record ChangePolicyRequest(
        @Schema(description = "Any of them asks for a postmortem; none asks for no postmortem at all")
        @NotNull @Size(max = 50) List<@NotNull @Valid PolicyRule> rules,

        @Schema(
                description = "Working days from the resolution to publication; no date where a severity is left out",
                examples = "{\"CRITICAL\": 5, \"HIGH\": 5, \"MEDIUM\": 10}")
        @NotNull @Size(max = 4) Map<@NotNull Severity, @NotNull @Min(1) @Max(250) Integer> dueBusinessDays,

        @Schema(description = "Why it changes", examples = "Long outages teach us most")
        @Nullable @Size(min = 1, max = 500) String note) {

    static final String EXAMPLE = """
            {"rules": [{"key": "severity", "severityAtLeast": "HIGH"},
                       {"key": "long-outage", "kinds": ["INCIDENT"], "durationAtLeastMinutes": 60},
                       {"key": "again", "recurrence": {"incidents": 2, "withinDays": 30}}],
             "dueBusinessDays": {"CRITICAL": 5, "HIGH": 5, "MEDIUM": 10},
             "note": "Long outages teach us most"}
            """;

    Policy toPolicy() {
        return new Policy(rules, dueBusinessDays);
    }
}
