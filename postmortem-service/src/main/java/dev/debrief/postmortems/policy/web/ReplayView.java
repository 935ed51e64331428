package dev.debrief.postmortems.policy.web;

import dev.debrief.postmortems.policy.DecisionService.Replay;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "DecisionReplay", description = "A decision repeated with its stored input")
record ReplayView(
        @Schema(description = "Version of the policy", examples = "3", required = true)
        int policyVersion,

        @Schema(description = "Evaluation of each rule", required = true)
        List<RuleTraceView> traces,

        @Schema(
                description = "Whether the evaluation is the same as the stored one",
                examples = "true",
                required = true)
        boolean same) {

    static ReplayView of(Replay replay) {
        return new ReplayView(
                replay.decision().policyVersion(),
                replay.traces().stream().map(RuleTraceView::of).toList(),
                replay.same());
    }
}
