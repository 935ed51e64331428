package dev.debrief.notifications;

import dev.debrief.platform.testkit.rules.ArchitectureRule;
import dev.debrief.platform.testkit.rules.ArchitectureRules;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final String ROOT = "dev.debrief.notifications";

    /** Notifications and recipients, channels, deliveries, and routing on top. */
    private static final List<List<String>> LAYERS = List.of(
            List.of("events", "notification", "outbound"),
            List.of("contact", "involvement", "subject"),
            List.of("endpoint", "feed", "message", "preference"),
            List.of("channel", "subscription"),
            List.of("delivery"),
            List.of("improvement"),
            List.of("digest"),
            List.of("routing"));

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
