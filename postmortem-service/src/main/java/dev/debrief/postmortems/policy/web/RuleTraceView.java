package dev.debrief.postmortems.policy.web;

import dev.debrief.platform.settings.RuleCheck;
import dev.debrief.postmortems.policy.RuleTrace;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RuleTrace", description = "Evaluation of one rule")
record RuleTraceView(
        @Schema(description = "The rule", examples = "long-outage", required = true)
        String rule,

        @Schema(description = "Whether the rule requires a postmortem", examples = "true", required = true)
        boolean matched,

        @Schema(description = "Reason if it matches", examples = "it lasted long", required = true)
        String because,

        @Schema(description = "Its conditions", required = true)
        List<RuleCheck> checks) {

    static RuleTraceView of(RuleTrace trace) {
        return new RuleTraceView(trace.rule(), trace.matched(), trace.because(), trace.checks());
    }
}
