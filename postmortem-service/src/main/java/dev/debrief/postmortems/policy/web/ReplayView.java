package dev.debrief.postmortems.policy.web;

import dev.debrief.postmortems.policy.DecisionService.Replay;
import dev.debrief.postmortems.policy.RuleTrace;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "DecisionReplay", description = "A decision made once more with what was looked at then")
record ReplayView(
        @Schema(description = "The version of the policy", examples = "3", required = true)
        int policyVersion,

        @Schema(description = "What each rule says", required = true)
        List<RuleTrace> traces,

        @Schema(description = "Whether it came to the same as then", examples = "true", required = true)
        boolean same) {

    static ReplayView of(Replay replay) {
        return new ReplayView(replay.decision().policyVersion(), replay.traces(), replay.same());
    }
}
