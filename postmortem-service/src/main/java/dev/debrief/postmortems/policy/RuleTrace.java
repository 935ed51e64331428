package dev.debrief.postmortems.policy;

import dev.debrief.platform.settings.RuleCheck;
import java.util.List;

/** Evaluation of one rule. */
public record RuleTrace(String rule, boolean matched, String because, List<RuleCheck> checks) {

    public RuleTrace {
        checks = List.copyOf(checks);
    }
}
