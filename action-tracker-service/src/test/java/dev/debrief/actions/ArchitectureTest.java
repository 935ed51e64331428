package dev.debrief.actions;

import dev.debrief.platform.testkit.rules.ArchitectureRule;
import dev.debrief.platform.testkit.rules.ArchitectureRules;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final String ROOT = "dev.debrief.actions";

    /** The projections and the policy, then action items, then what is said about them. */
    private static final List<List<String>> LAYERS = List.of(
            List.of("events", "postmortem", "escalation"),
            List.of("incident", "policy"),
            List.of("action"),
            List.of("benefit", "comment", "quality", "recurrence", "reminder", "report", "tracker"));

    @ParameterizedTest
    @MethodSource
    void rules(ArchitectureRule rule) {
        rule.check();
    }

    static List<ArchitectureRule> rules() {
        return Stream.concat(
                        ArchitectureRules.forService(ROOT).stream(),
                        Stream.of(ArchitectureRules.packageOrder(ROOT, LAYERS)))
                .toList();
    }
}
