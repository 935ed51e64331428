package dev.debrief.postmortems.policy;

import java.util.List;

/** Evaluation of one rule. */
public record RuleTrace(String rule, boolean matched, String because, List<Check> checks) {

    public RuleTrace {
        checks = List.copyOf(checks);
    }

    /** A condition and the value it was compared with. */
    public record Check(String condition, String expected, String actual, boolean holds) {}
}
