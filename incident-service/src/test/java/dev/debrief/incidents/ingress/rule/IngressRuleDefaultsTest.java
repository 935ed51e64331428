package dev.debrief.incidents.ingress.rule;

import static dev.debrief.incidents.ingress.rule.SampleRules.SAMPLE;
import static dev.debrief.incidents.ingress.rule.SampleRules.evaluate;
import static dev.debrief.incidents.ingress.rule.SampleRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.incidents.incident.lifecycle.IncidentKind;
import dev.debrief.incidents.incident.severity.Severity;
import dev.debrief.incidents.ingress.kind.Attributes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngressRuleDefaultsTest {

    @Test
    void setsDefaultsWithoutRules() {
        RuleResult result = evaluate(Attributes.none());

        assertThat(result.effects())
                .isEqualTo(new RuleEffects(
                        Severity.MEDIUM,
                        IncidentKind.INCIDENT,
                        null,
                        List.of(),
                        List.of(),
                        Map.of(),
                        false,
                        true,
                        Duration.ofMinutes(15),
                        List.of(),
                        Duration.ofMinutes(30)));
        assertThat(result.traces())
                .containsExactly(new RuleTrace(
                        "defaults",
                        true,
                        List.of(),
                        List.of(
                                "severity MEDIUM, because no attribute says more",
                                "kind INCIDENT",
                                "ignore false",
                                "opensIncident true",
                                "quietMinutes 15",
                                "groupBy []",
                                "groupMinutes 30")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            CRITICAL, P1 SEV1 SEV-1 sev_1 critical Critical page fatal
            HIGH,     P2 SEV2 high error major
            MEDIUM,   P3 SEV3 warning moderate medium minor
            LOW,      P4 P5 SEV4 SEV5 low info none
            MEDIUM,   P6 unknown 1
            """)
    void knowsTheSeveritiesOfSenders(Severity severity, String words) {
        for (String word : words.split(" ", -1)) {
            for (String attribute : List.of("severity", "priority", "urgency")) {
                assertThat(evaluate(Attributes.none().with(attribute, word))
                                .effects()
                                .severity())
                        .as(attribute + " " + word)
                        .isEqualTo(severity);
            }
        }
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            P1  | P3 | high | severity CRITICAL, from severity 'P1'
                | P3 | high | severity MEDIUM, from priority 'P3'
            odd | P3 | high | severity MEDIUM, from priority 'P3'
            odd | P9 | high | severity HIGH, from urgency 'high'
                |    | low  | severity LOW, from urgency 'low'
            odd |    |      | severity MEDIUM, because no attribute says more
            """)
    void severityComesBeforePriorityBeforeUrgency(
            @Nullable String severity, @Nullable String priority, @Nullable String urgency, String traced) {
        Attributes attributes = Attributes.none()
                .with("severity", severity)
                .with("priority", priority)
                .with("urgency", urgency);

        assertThat(evaluate(attributes).traces().get(0).sets()).contains(traced);
    }

    @Test
    void servicesComeFromTheAttributeUnlessARuleSetsSome() {
        Attributes labelled = Attributes.none().with("label.service", "cart");
        IngressRule fromAbsent = rule("absent", "{}", "{\"serviceFrom\": \"label.app\"}");

        assertThat(evaluate(SAMPLE.with("label.service", "cart")).effects().services())
                .containsExactly("checkout");
        assertThat(evaluate(labelled).effects().services()).containsExactly("cart");
        assertThat(evaluate(labelled, fromAbsent).effects().services()).containsExactly("cart");
        assertThat(evaluate(SAMPLE, rule("stock", "{}", "{\"services\": [\"stock\"]}"))
                        .effects()
                        .services())
                .containsExactly("stock");
    }

    @ParameterizedTest(name = "{0} {1} alert: {2}")
    @CsvSource(textBlock = """
            Watchdog,       none,     true,  true
            watchdog,       info,     true,  true
            DeadMansSwitch, none,     true,  true
            Watchdog,       critical, true,  false
            Watchdog,       '',       true,  false
            CheckoutErrors, none,     true,  false
            Watchdog,       none,     false, false
            """)
    void theBuiltInPolicyIgnoresAlertsThatAlwaysFire(String name, String severity, boolean alert, boolean ignored) {
        Attributes attributes = Attributes.none().with("label.alertname", name).with("severity", severity);

        RuleResult result = IngressRuleEvaluator.evaluate(
                0, IngressPolicy.builtIn(), new RuleInput("metrics", "alertmanager", alert, null, attributes));

        assertThat(result.version()).isZero();
        assertThat(result.effects().ignored()).isEqualTo(ignored);
        assertThat(result.traces()).extracting(RuleTrace::rule).containsExactly("watchdog", "defaults");
    }
}
