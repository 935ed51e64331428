package dev.debrief.postmortems;

import dev.debrief.platform.testkit.rules.HouseRule;
import dev.debrief.platform.testkit.rules.HouseRules;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    @ParameterizedTest
    @MethodSource
    void rules(HouseRule rule) {
        rule.check();
    }

    static List<HouseRule> rules() {
        return HouseRules.forService("dev.debrief.postmortems");
    }
}
