package dev.debrief.incidents.ingress.rule;

import static dev.debrief.incidents.ingress.rule.SampleRules.SAMPLE;
import static dev.debrief.incidents.ingress.rule.SampleRules.evaluate;
import static dev.debrief.incidents.ingress.rule.SampleRules.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.debrief.incidents.incident.Visibility;
import dev.debrief.incidents.incident.lifecycle.IncidentKind;
import dev.debrief.incidents.incident.severity.Severity;
import dev.debrief.incidents.ingress.kind.Attributes;
import dev.debrief.platform.settings.RuleCheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngressRuleEvaluatorTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                                    | true
            {"sources": ["metrics", "other"]}                                     | true
            {"sources": ["other"]}                                                | false
            {"kinds": ["alertmanager"]}                                           | true
            {"kinds": ["grafana", "pagerduty"]}                                   | false
            {"alerts": true}                                                      | true
            {"alerts": false}                                                     | false
            {"titleContains": "ERROR"}                                            | true
            {"titleContains": "latency"}                                          | false
            {"when": {"service": ["checkout"]}}                                   | true
            {"when": {"service": ["CheckOut"]}}                                   | true
            {"when": {"service": ["stock", "checkout"]}}                          | true
            {"when": {"service": ["stock"]}}                                      | false
            {"when": {"service": ["check"]}}                                      | false
            {"when": {"label.namespace": ["shop-*"]}}                             | true
            {"when": {"label.namespace": ["shop-eu*"]}}                           | true
            {"when": {"label.namespace": ["*-eu"]}}                               | true
            {"when": {"label.namespace": ["*op-*"]}}                              | true
            {"when": {"label.namespace": ["*"]}}                                  | true
            {"when": {"label.namespace": ["**"]}}                                 | true
            {"when": {"label.namespace": ["eu*"]}}                                | false
            {"when": {"label.namespace": ["*shop"]}}                              | false
            {"when": {"label.namespace": ["*us*"]}}                               | false
            {"when": {"label.namespace": ["a-far-longer-text*"]}}                 | false
            {"when": {"label.namespace": ["*a-far-longer-text*"]}}                | false
            {"when": {"label.namespace": ["shop*eu"]}}                            | false
            {"when": {"tag": ["payments"]}}                                       | true
            {"when": {"tag": ["staging"]}}                                        | false
            {"when": {"Tag": ["payments"]}}                                       | false
            {"when": {"team": ["*"]}}                                             | false
            {"when": {"team": [""]}}                                              | true
            {"when": {"team": ["payments", ""]}}                                  | true
            {"when": {"service": [""]}}                                           | false
            {"when": {"service": ["checkout"], "tag": ["prod"]}}                  | true
            {"when": {"service": ["checkout"], "tag": ["staging"]}}               | false
            {"alerts": true, "titleContains": "latency"}                          | false
            """)
    void matchesWhenAllConditionsHold(String conditions, boolean matches) {
        RuleTrace trace = evaluate(SAMPLE, rule("a-rule", conditions, "{\"ignore\": true}"))
                .traces()
                .get(0);

        assertThat(trace.rule()).isEqualTo("a-rule");
        assertThat(trace.matched()).isEqualTo(matches);
        assertThat(trace.sets()).isEqualTo(matches ? List.of("ignore true") : List.of());
    }

    @Test
    void tracesExpectedAndActualValueOfEachCondition() {
        RuleTrace trace = evaluate(SAMPLE, rule("a-rule", """
                        {"titleContains": "latency", "alerts": true, "sources": ["metrics"], "kinds": ["pagerduty"],
                         "when": {"team": ["payments", ""], "tag": ["prod"], "host": ["*"]}}
                        """, "{\"ignore\": true}"))
                .traces()
                .get(0);

        assertThat(trace.checks())
                .containsExactly(
                        new RuleCheck("sources", "metrics", "metrics", true),
                        new RuleCheck("kinds", "pagerduty", "alertmanager", false),
                        new RuleCheck("alerts", "true", "true", true),
                        new RuleCheck("when.host", "*", "not known", false),
                        new RuleCheck("when.tag", "prod", "prod, payments", true),
                        new RuleCheck("when.team", "payments, not known", "not known", true),
                        new RuleCheck("titleContains", "latency", "High error rate", false));
    }

    @Test
    void aTitleThatIsNotKnownContainsNothing() {
        RuleInput untitled = new RuleInput("metrics", "alertmanager", true, null, SAMPLE);

        RuleTrace trace = evaluate(untitled, rule("a-rule", "{\"titleContains\": \"error\"}", "{\"ignore\": true}"))
                .traces()
                .get(0);

        assertThat(trace.matched()).isFalse();
        assertThat(trace.checks()).containsExactly(new RuleCheck("titleContains", "error", "not known", false));
    }

    @Test
    void theFirstRuleThatSetsASingleValueWins() {
        RuleResult result = evaluate(
                SAMPLE,
                rule("other", "{\"sources\": [\"other\"]}", "{\"severity\": \"LOW\", \"kind\": \"DRILL\"}"),
                rule("first", "{}", """
                        {"severity": "HIGH", "visibility": "RESTRICTED", "ignore": false, "quietMinutes": 0,
                         "groupBy": ["tag"], "customFields": {"region": "eu", "tier": "gold"}}
                        """),
                rule("second", "{}", """
                        {"severity": "LOW", "kind": "NEAR_MISS", "visibility": "OPEN", "ignore": true,
                         "opensIncident": false, "quietMinutes": 60, "groupBy": ["service"], "groupMinutes": 90,
                         "customFields": {"region": "us", "owner": "shop"}}
                        """));

        RuleEffects effects = result.effects();
        assertThat(effects.severity()).isEqualTo(Severity.HIGH);
        assertThat(effects.kind()).isEqualTo(IncidentKind.NEAR_MISS);
        assertThat(effects.visibility()).isEqualTo(Visibility.RESTRICTED);
        assertThat(effects.ignored()).isFalse();
        assertThat(effects.opensIncident()).isFalse();
        assertThat(effects.quietPeriod()).isZero();
        assertThat(effects.groupBy()).containsExactly("tag");
        assertThat(effects.groupWindow()).isEqualTo(Duration.ofMinutes(90));
        assertThat(effects.customFields())
                .isEqualTo(Map.<String, Object>of("region", "eu", "tier", "gold", "owner", "shop"));
        assertThat(result.traces()).extracting(RuleTrace::rule).containsExactly("other", "first", "second", "defaults");
        assertThat(result.traces().get(2).sets())
                .containsExactly(
                        "kind NEAR_MISS", "opensIncident false", "groupMinutes 90", "customFields.owner 'shop'");
    }

    @Test
    void servicesAndLabelsAccumulate() {
        RuleResult result = evaluate(
                SAMPLE.with("label.app", "cart").with("label.cluster", "eu-1"),
                rule("one", "{}", """
                        {"services": ["shop"], "serviceFrom": "label.app", "labels": ["alert"], "labelsFrom": ["tag"]}
                        """),
                rule("two", "{}", """
                        {"services": ["shop", "stock"], "serviceFrom": "absent", "labelsFrom": ["label.cluster", "absent"]}
                        """));

        assertThat(result.effects().services()).containsExactly("shop", "cart", "stock");
        assertThat(result.effects().labels()).containsExactly("alert", "prod", "payments", "eu-1");
        assertThat(result.traces().get(1).sets()).containsExactly("services stock", "labels eu-1");
    }

    @Test
    void aCustomFieldFallsBackToTheTextOfTheSameRule() {
        RuleResult result = evaluate(SAMPLE, rule("fields", "{}", """
                {"customFields": {"tag": "none", "region": "unknown"},
                 "customFieldsFrom": {"tag": "tag", "region": "label.region", "host": "host"}}
                """));

        assertThat(result.effects().customFields())
                .isEqualTo(Map.<String, Object>of("tag", "prod", "region", "unknown"));
    }

    @Test
    void cutsValuesThatAreTooLong() {
        Attributes attributes = Attributes.of(Map.of(
                "label.app", List.of("a".repeat(101)),
                "tag", List.of("two\nlines", "left\u202Eright"),
                "annotation.description", List.of("d".repeat(1001))));

        RuleResult result = evaluate(attributes, rule("long", "{}", """
                {"serviceFrom": "label.app", "labelsFrom": ["tag"], "customFieldsFrom": {"text": "annotation.description"}}
                """));

        assertThat(result.effects().services()).containsExactly("a".repeat(99) + "…");
        assertThat(result.effects().labels()).containsExactly("two lines", "left right");
        assertThat(result.effects().customFields()).isEqualTo(Map.<String, Object>of("text", "d".repeat(999) + "…"));
        assertThat(result.traces().get(0).matched()).isTrue();
        assertThat(result.traces().get(0).checks())
                .extracting(RuleCheck::condition, RuleCheck::holds)
                .containsExactly(
                        tuple("services", false),
                        tuple("labels", false),
                        tuple("labels", false),
                        tuple("customFields.text", false));
    }

    @Test
    void dropsValuesThatAreTooManyOrInvisible() {
        List<String> tags = new ArrayList<>(List.of("\u2800"));
        IntStream.rangeClosed(1, 51).mapToObj(i -> "tag-" + i).forEach(tags::add);
        Attributes attributes = Attributes.of(Map.of("tag", tags));

        RuleResult result = evaluate(attributes, rule("many", "{}", "{\"labelsFrom\": [\"tag\"]}"));

        assertThat(result.effects().labels()).hasSize(50).startsWith("tag-1").endsWith("tag-50");
        assertThat(result.traces().get(0).checks())
                .containsExactly(
                        new RuleCheck("labels", "visible text", "'\u2800'", false),
                        new RuleCheck("labels", "at most 50", "'tag-51'", false));
    }

    @Test
    void theSamePolicyAndInputGiveTheSameResult() {
        String when = "{\"when\": {\"tag\": [\"prod\"], \"service\": [\"checkout\"], \"a\": [\"\"]}}";
        String same = "{\"when\": {\"a\": [\"\"], \"service\": [\"checkout\"], \"tag\": [\"prod\"]}}";

        assertThat(evaluate(SAMPLE, rule("a-rule", when, "{\"labels\": [\"x\"]}")))
                .isEqualTo(evaluate(SAMPLE, rule("a-rule", same, "{\"labels\": [\"x\"]}")));
    }
}
