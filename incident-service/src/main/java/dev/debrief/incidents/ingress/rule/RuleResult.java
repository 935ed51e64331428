package dev.debrief.incidents.ingress.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * What a policy says about an incident or alert, and why.
 *
 * @param version of the policy
 * @param traces of its rules in their order, then of the defaults
 */
public record RuleResult(int version, RuleEffects effects, List<RuleTrace> traces) {

    public RuleResult {
        traces = List.copyOf(traces);
    }

    RuleResult withFirst(RuleTrace trace) {
        List<RuleTrace> all = new ArrayList<>();
        all.add(trace);
        all.addAll(traces);
        return new RuleResult(version, effects, all);
    }
}
