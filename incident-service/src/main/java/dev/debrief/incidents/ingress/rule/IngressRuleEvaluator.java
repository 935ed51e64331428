package dev.debrief.incidents.ingress.rule;

import dev.debrief.platform.settings.RuleCheck;
import java.util.ArrayList;
import java.util.List;

/** Evaluates the rules of a policy. Deterministic: the same policy and input give the same result. */
public final class IngressRuleEvaluator {

    private IngressRuleEvaluator() {}

    /** @param version of the policy, for the result */
    public static RuleResult evaluate(int version, IngressPolicy policy, RuleInput input) {
        RuleEffectsBuilder effects = new RuleEffectsBuilder(input.attributes());
        List<RuleTrace> traces = new ArrayList<>();
        for (IngressRule rule : policy.rules()) {
            List<RuleCheck> conditions = RuleConditions.check(rule, input);
            boolean matched = conditions.stream().allMatch(RuleCheck::holds);
            traces.add(
                    matched
                            ? effects.apply(rule, conditions)
                            : new RuleTrace(rule.key(), false, conditions, List.of()));
        }
        traces.add(effects.applyDefaults());
        return new RuleResult(version, effects.build(), traces);
    }
}
