package dev.debrief.platform.testkit.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;

/**
 * One rule of the house, bound to the code it is about.
 *
 * @param name the rule as a sentence; the name of the test
 */
public record ArchitectureRule(String name, Runnable assertion) {

    static ArchitectureRule of(ArchRule rule, JavaClasses classes) {
        ArchRule complete = rule.allowEmptyShould(true);
        return new ArchitectureRule(rule.getDescription(), () -> complete.check(classes));
    }

    /** @throws AssertionError naming each place that breaks the rule */
    public void check() {
        assertion.run();
    }

    @Override
    public String toString() {
        return name;
    }
}
