package dev.debrief.incidents.ingress.rule;

import dev.debrief.platform.settings.RuleCheck;
import java.util.List;

/**
 * Evaluation of one rule, or of the defaults.
 *
 * @param checks its conditions, and the limits that values of attributes exceed
 * @param sets what it sets; values that an earlier rule has set are not among them
 */
public record RuleTrace(String rule, boolean matched, List<RuleCheck> checks, List<String> sets) {

    public RuleTrace {
        checks = List.copyOf(checks);
        sets = List.copyOf(sets);
    }
}
