package dev.debrief.language.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionWordingTest {

    private static final ActionWording WORDING = ActionWording.builtIn();

    static Stream<Arguments> poor() {
        return WORDING.describe().stream()
                .flatMap(rule -> rule.poor().stream().map(title -> Arguments.of(rule.id(), title)));
    }

    static Stream<Arguments> good() {
        return WORDING.describe().stream()
                .flatMap(rule -> rule.good().stream().map(title -> Arguments.of(rule.id(), title)));
    }

    @ParameterizedTest
    @MethodSource("poor")
    void findsItsExamples(String rule, String title) {
        assertThat(rules(title)).contains(rule);
    }

    @ParameterizedTest
    @MethodSource("good")
    void findsNothingInGoodTitles(String rule, String title) {
        assertThat(rules(title)).as(rule).isEmpty();
    }

    @Test
    void rulesAreDocumented() {
        List<ActionRuleDescription> rules = WORDING.describe();

        assertThat(rules)
                .extracting(ActionRuleDescription::id)
                .containsExactly(
                        "not-actionable",
                        "investigate-only",
                        "weak-control",
                        "unbounded",
                        "vague",
                        "several-actions",
                        "too-short",
                        "too-long");
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.why()).isNotBlank();
            assertThat(rule.messages()).isNotEmpty().doesNotContain("");
            assertThat(rule.suggestions()).hasSameSizeAs(rule.messages()).doesNotContain("");
            assertThat(rule.poor()).isNotEmpty();
            assertThat(rule.good()).isNotEmpty();
        });
        assertThat(WORDING.rulesVersion()).isEqualTo("debrief-actions 1");
    }

    /** The pairs that the guide of PagerDuty quotes from Lunney, Lueder and Beyer. */
    @Test
    void findsThePoorHalfOfPublishedPairsOnly() {
        assertThat(rules("Investigate monitoring for this scenario.")).containsExactly("investigate-only");
        assertThat(rules("Fix the issue that caused the outage.")).containsExactly("vague");
        assertThat(rules("Make sure engineer checks that database schema can be parsed before updating."))
                .containsExactly("unbounded");
        assertThat(rules("Add alerting for all cases where this service returns >1% errors."))
                .isEmpty();
        assertThat(rules("Handle invalid postal code in user address form input safely."))
                .isEmpty();
        assertThat(rules("Add automated presubmit check for schema changes.")).isEmpty();
    }

    @Test
    void findsTheFifthAndTheSixthActionOfTheSample() {
        assertThat(Stream.of(
                                "Add comprehensive edge case tests for discount calculation module",
                                "Implement code linting rules for null safety checks",
                                "Update code review checklist to include null handling verification",
                                "Establish canary deployment process for production releases")
                        .flatMap(title -> rules(title).stream()))
                .isEmpty();
        assertThat(rules("Conduct team training on defensive programming practices"))
                .containsExactly("weak-control");
        assertThat(rules("Review and improve error monitoring alert thresholds"))
                .containsExactly("unbounded");
    }

    @Test
    void aFindingHasPositionReasonAndSuggestion() {
        String title = "\uD83D\uDD25 Improve monitoring, please";

        List<ActionFinding> findings = WORDING.check(ActionText.of(title));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.ruleId()).isEqualTo("vague");
            assertThat(finding.severity()).isEqualTo(ActionSeverity.WARNING);
            assertThat(finding.excerpt()).isEqualTo("Improve");
            assertThat(finding.span().start()).isEqualTo(3);
            assertThat(finding.span().end()).isEqualTo(10);
            assertThat(finding.startInCodePoints()).isEqualTo(2);
            assertThat(finding.endInCodePoints()).isEqualTo(9);
            assertThat(finding.message()).isEqualTo("The title does not say how much, or what exactly will change.");
            assertThat(finding.why()).startsWith("Everybody agrees to a vague title");
            assertThat(finding.suggestion()).contains("from … to …");
            assertThat(finding.docUrl()).isEqualTo("https://debrief.dev/action-wording#vague");
        });
    }

    @Test
    void aMessageQuotesTheWords() {
        assertThat(WORDING.check(ActionText.of("Set timeouts for all HTTP clients as needed")))
                .extracting(ActionFinding::message)
                .containsExactly("\"as needed\" leaves open what will be done.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Alerts fire within 2 minutes of the first failed payment | true
            Failed card payments page the on-call                    | true
            It works                                                 | false
            ''                                                       | false
            """)
    void aSuccessMeasureCanSayHowMuch(String measure, boolean enough) {
        ActionText text = new ActionText("Improve monitoring of the checkout service", null, measure);

        assertThat(WORDING.check(text).isEmpty()).isEqualTo(enough);
    }

    @Test
    void aDescriptionCanNameTheResult() {
        assertThat(rules("Investigate the packet loss between the sites", "Write a report and decide on the carrier."))
                .isEmpty();
        assertThat(rules("Investigate the packet loss between the sites", "We lost 3 % of packets."))
                .containsExactly("investigate-only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. Add a canary stage to the checkout pipeline",
                "[P1] Add a canary stage to the checkout pipeline",
                "AI-12: Add a canary stage to the checkout pipeline",
                "TODO: add a canary stage to the checkout pipeline",
                "Checkout - add a canary stage to the pipeline",
                "Please add a canary stage to the checkout pipeline",
                "We should add a canary stage to the checkout pipeline",
                "The platform team must add a canary stage to the checkout pipeline",
                "Before each release, deploy to a canary stage of the checkout"
            })
    void findsTheVerbBehindWhatComesBefore(String title) {
        assertThat(rules(title)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Log retention of the gateway",
                "Alert thresholds of the gateway",
                "Review of the gateway limits",
                "Issue with the gateway certificate",
                "Slow queries on the gateway database",
                "Test coverage of the gateway module",
                "Rollback plan for the gateway upgrade"
            })
    void nounsThatCanBeVerbsAreNoActions(String title) {
        assertThat(rules(title)).contains("not-actionable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Log the request id at the gateway",
                "Alert the gateway owner when the queue exceeds 1,000",
                "Rollback-test the gateway release in staging",
                "Test the gateway with 5,000 concurrent clients",
                "Rate-limit the search endpoint of the gateway",
                "Sandbox the template engine of the gateway"
            })
    void verbsThatCanBeNounsAreActions(String title) {
        assertThat(rules(title)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "---",
                "\u30AB\u30CA\u30EA\u30A2\u3092\u8FFD\u52A0\u3059\u308B",
                "F\u00FCge eine Canary-Stufe zur Pipeline hinzu"
            })
    void nothingIsSaidAboutWhatIsNotEnglish(String title) {
        assertThat(rules(title)).isEmpty();
    }

    @Test
    void oneRuleReportsTheSameWordsOnce() {
        assertThat(rules("Regularly remind everybody to be careful with the failover"))
                .containsOnlyOnce("weak-control");
        assertThat(rules("Review and improve the alert thresholds")).doesNotContain("vague");
    }

    @Test
    void rulesDifferInSeverity() {
        Set<String> advice = WORDING.describe().stream()
                .filter(rule -> rule.severity() == ActionSeverity.ADVICE)
                .map(ActionRuleDescription::id)
                .collect(Collectors.toSet());

        assertThat(advice).containsExactlyInAnyOrder("several-actions", "too-short", "too-long");
    }

    private static List<String> rules(String title) {
        return rules(title, null);
    }

    private static List<String> rules(String title, @Nullable String description) {
        return WORDING.check(new ActionText(title, description, null)).stream()
                .map(ActionFinding::ruleId)
                .toList();
    }
}
