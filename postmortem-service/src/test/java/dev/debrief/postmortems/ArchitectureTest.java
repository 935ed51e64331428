package dev.debrief.postmortems;

import dev.debrief.platform.testkit.rules.ArchitectureRule;
import dev.debrief.platform.testkit.rules.ArchitectureRules;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    @ParameterizedTest
    @MethodSource
    void rules(ArchitectureRule rule) {
        rule.check();
    }

    static List<ArchitectureRule> rules() {
        return ArchitectureRules.forService("dev.debrief.postmortems");
    }
}
