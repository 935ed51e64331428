package dev.debrief.platform.testkit.rules;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Contracts depend on nothing, the testkit included, so their rules are checked from here. */
class ContractsArchitectureTest {

    static Stream<ArchitectureRule> rules() {
        return ArchitectureRules.forContracts().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void followsTheArchitectureRules(ArchitectureRule rule) {
        rule.check();
    }
}
