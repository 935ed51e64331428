package dev.debrief.incidents;

import dev.debrief.platform.testkit.rules.ArchitectureRule;
import dev.debrief.platform.testkit.rules.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    static Stream<ArchitectureRule> rules() {
        return ArchitectureRules.forService("dev.debrief.incidents").stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void followsTheArchitectureRules(ArchitectureRule rule) {
        rule.check();
    }
}
