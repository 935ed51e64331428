package dev.debrief.platform.testkit.rules;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Contracts must not depend on the testkit, so their rules are checked here. */
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
