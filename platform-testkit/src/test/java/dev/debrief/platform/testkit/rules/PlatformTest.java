package dev.debrief.platform.testkit.rules;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The platform cannot use its own testkit, so its rules are checked from here. */
class PlatformTest {

    static Stream<HouseRule> rules() {
        return HouseRules.forPlatform().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void keepsTheRulesOfTheHouse(HouseRule rule) {
        rule.check();
    }
}
