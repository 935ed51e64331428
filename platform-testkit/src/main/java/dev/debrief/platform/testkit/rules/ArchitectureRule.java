package dev.debrief.platform.testkit.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;

/**
 * An architecture rule bound to the classes it checks.
 *
 * @param name the rule as a sentence; names the test
 */
public record ArchitectureRule(String name, Runnable assertion) {

    static ArchitectureRule of(ArchRule rule, JavaClasses classes) {
        ArchRule complete = rule.allowEmptyShould(true);
        return new ArchitectureRule(rule.getDescription(), () -> complete.check(classes));
    }

    /** @throws AssertionError listing each violation */
    public void check() {
        assertion.run();
    }

    @Override
    public String toString() {
        return name;
    }
}
