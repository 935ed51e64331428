package dev.debrief.platform.testkit.rules;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The platform cannot depend on the testkit, so its rules are checked here. */
class PlatformArchitectureTest {

    static Stream<ArchitectureRule> rules() {
        return ArchitectureRules.forPlatform().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void followsTheArchitectureRules(ArchitectureRule rule) {
        rule.check();
    }
}
