package dev.debrief.incidents.ingress.rule.web;

import dev.debrief.incidents.ingress.kind.Attributes;
import dev.debrief.incidents.ingress.rule.RuleInput;
import dev.debrief.platform.text.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "An incident or alert, and the policy to try", examples = """
                {"policy": {"rules": [{"key": "staging", "when": {"label.namespace": ["staging", "staging-*"]},
                                       "set": {"ignore": true}}]},
                 "input": {"source": "alertmanager", "kind": "alertmanager", "alert": true, "title": "CheckoutErrors",
                           "attributes": {"severity": ["critical"], "label.namespace": ["staging-eu"]}}}
                """)
record EvaluateRulesRequest(
        @Schema(description = "Policy to try; by default the current one") @Nullable @Valid ChangeIngressPolicyRequest policy,

        @Schema(description = "What the rules are evaluated for") @NotNull @Valid InputBody input) {

    @Schema(name = "IngressRuleInput", description = "An incident or alert as its source describes it")
    record InputBody(
            @Schema(description = "Key of the source", examples = "alertmanager") @NotBlank @OneLine @Size(max = 63) String source,

            @Schema(description = "Kind of the source", examples = "alertmanager") @NotBlank @OneLine @Size(max = 32) String kind,

            @Schema(
                    description = "Whether it is an alert, or an incident of the sender; `false` by default",
                    examples = "true")
            @Nullable Boolean alert,

            @Schema(description = "Title", examples = "CheckoutErrors") @Nullable @Size(max = 2000) String title,

            @Schema(
                    description = "Values by name of the attribute",
                    examples = "{\"severity\": [\"critical\"], \"label.namespace\": [\"staging-eu\"]}")
            @Nullable @Size(max = 200) Map<
                            @NotBlank @OneLine @Size(max = 200) String,
                            @NotNull @Size(max = 50) List<@NotNull @Size(max = 2000) String>>
                    attributes) {

        RuleInput toInput() {
            return new RuleInput(
                    source,
                    kind,
                    Boolean.TRUE.equals(alert),
                    title,
                    attributes == null ? Attributes.none() : Attributes.of(attributes));
        }
    }
}
