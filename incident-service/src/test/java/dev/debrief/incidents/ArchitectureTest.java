package dev.debrief.incidents;

import dev.debrief.platform.testkit.rules.HouseRule;
import dev.debrief.platform.testkit.rules.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    static Stream<HouseRule> rules() {
        return HouseRules.forService("dev.debrief.incidents").stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void keepsTheRulesOfTheHouse(HouseRule rule) {
        rule.check();
    }
}
