package dev.debrief.postmortems.policy.web;

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
        List<CheckView> checks) {

    static RuleTraceView of(RuleTrace trace) {
        return new RuleTraceView(
                trace.rule(),
                trace.matched(),
                trace.because(),
                trace.checks().stream().map(CheckView::of).toList());
    }

    @Schema(name = "RuleCheck", description = "A condition and the value it was compared with")
    record CheckView(
            @Schema(description = "The condition", examples = "durationAtLeastMinutes", required = true)
            String condition,

            @Schema(description = "Expected value", examples = "60", required = true)
            String expected,

            @Schema(description = "Value of the incident; `not known` if unknown", examples = "80", required = true)
            String actual,

            @Schema(description = "Whether it holds", examples = "true", required = true)
            boolean holds) {

        static CheckView of(RuleTrace.Check check) {
            return new CheckView(check.condition(), check.expected(), check.actual(), check.holds());
        }
    }
}
