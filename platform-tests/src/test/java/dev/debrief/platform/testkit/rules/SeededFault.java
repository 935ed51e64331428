package dev.debrief.platform.testkit.rules;

import java.util.List;

/**
 * Code that breaks one rule.
 *
 * @param rule the rule it breaks
 * @param expectedMessage text that the failure must contain
 * @param sources Java sources
 */
record SeededFault(String rule, String expectedMessage, List<String> sources) {

    static SeededFault of(String rule, String expectedMessage, String... sources) {
        return new SeededFault(rule, expectedMessage, List.of(sources));
    }

    @Override
    public String toString() {
        return rule + ": " + expectedMessage;
    }
}
