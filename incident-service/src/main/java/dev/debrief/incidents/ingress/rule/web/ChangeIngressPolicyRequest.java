package dev.debrief.incidents.ingress.rule.web;

import dev.debrief.incidents.ingress.rule.IngressPolicy;
import dev.debrief.platform.settings.web.ChangeSettingsRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "The new ingress policy", examples = """
                {"rules": [{"key": "staging", "when": {"label.namespace": ["staging", "staging-*"]},
                            "set": {"ignore": true}},
                           {"key": "security", "kinds": ["pagerduty"], "alerts": false, "titleContains": "security",
                            "set": {"visibility": "RESTRICTED", "labels": ["security"],
                                    "customFields": {"customer-tier": "enterprise"}}}],
                 "maxIncidentsPerHour": 20,
                 "note": "Security incidents are restricted"}
                """)
record ChangeIngressPolicyRequest(
        @Schema(description = "All that match apply, in this order. Without rules, the defaults apply.")
        @NotNull @Size(max = 200) List<@NotNull @Valid IngressRuleBody> rules,

        @Schema(
                description =
                        "How many incidents the alerts of each source may open in an hour, 20 by default. Further ones"
                                + " join one umbrella incident.",
                examples = "20")
        @Nullable @Min(1) @Max(1000) Integer maxIncidentsPerHour,

        @Schema(description = "Reason for the change", examples = "Security incidents are restricted")
        @Nullable @Size(min = 1, max = 500) String note)
        implements ChangeSettingsRequest<IngressPolicy> {

    @Override
    public IngressPolicy toSettings() {
        return new IngressPolicy(
                rules.stream().map(IngressRuleBody::toRule).toList(),
                Objects.requireNonNullElse(maxIncidentsPerHour, IngressPolicy.DEFAULT_MAX_INCIDENTS_PER_HOUR));
    }
}
