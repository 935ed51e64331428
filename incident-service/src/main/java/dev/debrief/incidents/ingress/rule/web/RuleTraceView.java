package dev.debrief.incidents.ingress.rule.web;

import dev.debrief.incidents.ingress.rule.RuleTrace;
import dev.debrief.platform.settings.RuleCheck;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Evaluation of one rule. */
@Schema(name = "RuleTrace", description = "Evaluation of one rule")
public record RuleTraceView(
        @Schema(
                description =
                        "The rule; `defaults` for what no rule sets, `rules-version` if the version that the source"
                                + " is pinned to does not exist",
                examples = "staging",
                required = true)
        String rule,

        @Schema(description = "Whether all of its conditions hold", examples = "true", required = true)
        boolean matched,

        @Schema(description = "Its conditions, and the limits that values of attributes exceed", required = true)
        List<RuleCheck> checks,

        @Schema(
                description = "What it sets, without what an earlier rule has set",
                examples = "[\"severity HIGH\", \"labels security\"]",
                required = true)
        List<String> sets) {

    public static RuleTraceView of(RuleTrace trace) {
        return new RuleTraceView(trace.rule(), trace.matched(), trace.checks(), trace.sets());
    }
}
