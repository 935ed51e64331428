package dev.debrief.incidents.ingress.rule.web;

import dev.debrief.incidents.incident.Visibility;
import dev.debrief.incidents.incident.lifecycle.IncidentKind;
import dev.debrief.incidents.incident.severity.Severity;
import dev.debrief.incidents.ingress.rule.RuleEffects;
import dev.debrief.incidents.ingress.rule.RuleResult;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "IngressEvaluation", description = "What rules say about an incident or alert, and why")
record RuleResultView(
        @Schema(
                description = "Version of the policy; of a proposed one, the version that it would be",
                examples = "3",
                required = true)
        int version,

        @Schema(description = "What rules and defaults set", required = true)
        EffectsView effects,

        @Schema(description = "Evaluation of each rule, then of the defaults", required = true)
        List<RuleTraceView> traces) {

    static RuleResultView of(RuleResult result) {
        return new RuleResultView(
                result.version(),
                EffectsView.of(result.effects()),
                result.traces().stream().map(RuleTraceView::of).toList());
    }

    @Schema(name = "IngressRuleEffects", description = "What rules and defaults set")
    record EffectsView(
            @Schema(description = "Severity", examples = "HIGH", required = true)
            Severity severity,

            @Schema(description = "Kind of the incident", examples = "INCIDENT", required = true)
            IncidentKind kind,

            @Schema(description = "Visibility; absent for that of the source", examples = "RESTRICTED") @Nullable Visibility visibility,

            @Schema(description = "Affected services", examples = "[\"checkout\"]", required = true)
            List<String> services,

            @Schema(description = "Labels", examples = "[\"security\"]", required = true)
            List<String> labels,

            @Schema(description = "Texts of custom fields by key", examples = "{\"region\": \"eu-1\"}", required = true)
            Map<String, Object> customFields,

            @Schema(description = "Whether it is ignored", examples = "false", required = true)
            boolean ignored,

            @Schema(
                    description = "Whether it opens an incident, or only adds to one that exists",
                    examples = "true",
                    required = true)
            boolean opensIncident,

            @Schema(
                    description = "Minutes after which an alert that no longer fires resolves its incident",
                    examples = "15",
                    required = true)
            long quietMinutes,

            @Schema(
                    description = "Attributes with whose values alerts join one incident; empty for the groups of the"
                            + " sender",
                    examples = "[\"label.cluster\"]",
                    required = true)
            List<String> groupBy,

            @Schema(description = "Minutes in which others join the incident", examples = "30", required = true)
            long groupMinutes) {

        static EffectsView of(RuleEffects effects) {
            return new EffectsView(
                    effects.severity(),
                    effects.kind(),
                    effects.visibility(),
                    effects.services(),
                    effects.labels(),
                    effects.customFields(),
                    effects.ignored(),
                    effects.opensIncident(),
                    effects.quietPeriod().toMinutes(),
                    effects.groupBy(),
                    effects.groupWindow().toMinutes());
        }
    }
}
