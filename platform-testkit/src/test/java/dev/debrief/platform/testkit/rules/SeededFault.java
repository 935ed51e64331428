package dev.debrief.platform.testkit.rules;

import java.util.List;

/**
 * Code that breaks one rule.
 *
 * @param rule the rule it breaks
 * @param finds what the failure must name
 * @param sources Java sources
 */
record SeededFault(String rule, String finds, List<String> sources) {

    static SeededFault of(String rule, String finds, String... sources) {
        return new SeededFault(rule, finds, List.of(sources));
    }

    @Override
    public String toString() {
        return rule + ": " + finds;
    }
}
