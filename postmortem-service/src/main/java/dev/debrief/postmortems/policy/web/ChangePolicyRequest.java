package dev.debrief.postmortems.policy.web;

import dev.debrief.platform.settings.web.ChangeSettingsRequest;
import dev.debrief.postmortems.incident.Severity;
import dev.debrief.postmortems.policy.Policy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "The new policy", examples = """
                {"rules": [{"key": "severity", "severityAtLeast": "HIGH"},
                           {"key": "long-outage", "kinds": ["INCIDENT"], "durationAtLeastMinutes": 60},
                           {"key": "recurring", "recurrence": {"incidents": 2, "withinDays": 30}}],
                 "dueBusinessDays": {"CRITICAL": 5, "HIGH": 5, "MEDIUM": 10},
                 "note": "Long outages teach us most"}
                """)
record ChangePolicyRequest(
        @Schema(description = "One match is enough; without rules no incident needs a postmortem")
        @NotNull @Size(max = 50) List<@NotNull @Valid PolicyRuleBody> rules,

        @Schema(
                description =
                        "Business days from resolution to publication; severities that are left out have no deadline",
                examples = "{\"CRITICAL\": 5, \"HIGH\": 5, \"MEDIUM\": 10}")
        @NotNull @Size(max = 5) Map<@NotNull Severity, @NotNull @Min(1) @Max(250) Integer> dueBusinessDays,

        @Schema(description = "Reason for the change", examples = "Long outages teach us most")
        @Nullable @Size(min = 1, max = 500) String note)
        implements ChangeSettingsRequest<Policy> {

    @Override
    public Policy toSettings() {
        return new Policy(rules.stream().map(PolicyRuleBody::toRule).toList(), dueBusinessDays);
    }
}
