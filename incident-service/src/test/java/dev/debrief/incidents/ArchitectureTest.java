package dev.debrief.incidents;

import dev.debrief.platform.testkit.rules.ArchitectureRule;
import dev.debrief.platform.testkit.rules.ArchitectureRules;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final String ROOT = "dev.debrief.incidents";

    /** Settings, the core, what belongs to an incident, and the ingress. Kinds of sources do not use each other. */
    private static final List<List<String>> LAYERS = List.of(
            List.of("events", "field", "measurement", "catalog"),
            List.of("incident"),
            List.of("impact", "participant", "relation", "statistics", "timeline", "followup"),
            List.of("evidence"),
            List.of("ingress.kind", "ingress.outbound"),
            List.of("ingress.kind.alert"),
            List.of(
                    "ingress.kind.alertmanager",
                    "ingress.kind.cloudevents",
                    "ingress.kind.grafana",
                    "ingress.kind.opsgenie",
                    "ingress.kind.pagerduty",
                    "ingress.kind.slack",
                    "ingress.kind.splunk",
                    "ingress.kind.statuspage",
                    "ingress.kind.teams"),
            List.of("ingress.source"),
            List.of("ingress.rule"),
            List.of("ingress.person"),
            List.of("ingress.mapping"),
            List.of("ingress.received"),
            List.of("ingress.command"),
            List.of("ingress.history"));

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
