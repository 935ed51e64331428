package dev.debrief.postmortems.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.postmortems.incident.IncidentKind;
import dev.debrief.postmortems.incident.Severity;
import dev.debrief.postmortems.incident.impact.DataIntegrity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An incident of severity HIGH that lasted 80 minutes, with 230 failed transactions and unknown users. */
class PolicyEvaluatorTest {

    private static final PolicyInput SAMPLE = new PolicyInput(
            Severity.HIGH,
            IncidentKind.INCIDENT,
            80L,
            null,
            BigDecimal.valueOf(230),
            BigDecimal.valueOf(15),
            DataIntegrity.INTACT,
            List.of("payments", "release"),
            List.of("checkout", "stock"),
            Map.of(30, 2L));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"severityAtLeast": "MEDIUM"}                                | true  | its severity (high) is medium or worse
            {"severityAtLeast": "CRITICAL"}                              | false | its severity (high) is critical or worse
            {"kinds": ["NEAR_MISS", "DRILL"]}                            | false | its kind is incident
            {"kinds": ["INCIDENT"], "durationAtLeastMinutes": 80}        | true  | its kind is incident and 80 minutes long, 80 or more
            {"durationAtLeastMinutes": 81}                               | false | 80 minutes long, 81 or more
            {"affectedUsersAtLeast": 1}                                  | false | not known affected users, 1 or more
            {"failedTransactionsAtLeast": 230}                           | true  | 230 failed transactions, 230 or more
            {"complaintsAtLeast": 16}                                    | false | 15 complaints, 16 or more
            {"dataIntegrity": ["LOST", "CORRUPTED"]}                     | false | data is intact
            {"dataIntegrity": ["INTACT"]}                                | true  | data is intact
            {"labels": ["security", "payments"]}                         | true  | it has the label payments
            {"services": ["search"]}                                     | false | it affects
            {"services": ["stock", "checkout"]}                          | true  | it affects checkout, stock
            {"recurrence": {"incidents": 2, "withinDays": 30}}           | true  | 2 incidents of the same services in the 30 days before
            {"recurrence": {"incidents": 3, "withinDays": 30}}           | false | 2 incidents of the same services in the 30 days before
            {"because": "it hurt", "complaintsAtLeast": 1}               | true  | it hurt
            {"severityAtLeast": "LOW", "labels": ["none-of-these"]}      | false | its severity (high) is low or worse and it has the label
            """)
    void matchesWhenAllConditionsHold(String rule, boolean matches, String because) {
        RuleTrace trace = evaluate(rule, SAMPLE);

        assertThat(trace.matched()).isEqualTo(matches);
        assertThat(trace.because().strip()).isEqualTo(because);
    }

    @Test
    void matchesDrillsOnlyIfARuleNamesThem() {
        PolicyInput drill = new PolicyInput(
                Severity.CRITICAL, IncidentKind.DRILL, null, null, null, null, null, List.of(), List.of(), Map.of());

        assertThat(evaluate("{\"severityAtLeast\": \"LOW\"}", drill).matched()).isFalse();
        assertThat(evaluate("{\"severityAtLeast\": \"LOW\", \"kinds\": [\"DRILL\"]}", drill)
                        .matched())
                .isTrue();
    }

    @Test
    void matchesWhatItDoesNotKnowRatherThanMissingIt() {
        PolicyInput unknown = new PolicyInput(
                Severity.UNKNOWN, IncidentKind.UNKNOWN, null, null, null, null, null, List.of(), List.of(), Map.of());

        assertThat(evaluate("{\"severityAtLeast\": \"CRITICAL\"}", unknown).matched())
                .isTrue();
        assertThat(evaluate("{\"severityAtLeast\": \"LOW\", \"kinds\": [\"INCIDENT\"]}", unknown)
                        .matched())
                .isFalse();
    }

    @Test
    void tracesExpectedAndActualValueOfEachCondition() {
        RuleTrace trace = evaluate("{\"durationAtLeastMinutes\": 60, \"affectedUsersAtLeast\": 10}", SAMPLE);

        assertThat(trace.checks())
                .extracting(check ->
                        check.condition() + " " + check.expected() + " " + check.actual() + " " + check.holds())
                .containsExactly(
                        "kinds INCIDENT, NEAR_MISS INCIDENT true",
                        "durationAtLeastMinutes 60 80 true",
                        "affectedUsersAtLeast 10 not known false");
    }

    private static RuleTrace evaluate(String rule, PolicyInput input) {
        try {
            String complete = rule.replaceFirst("\\{", "{\"key\": \"a-rule\", ");
            PolicyRule read = new ObjectMapper().readValue(complete, PolicyRule.class);
            return PolicyEvaluator.of(new Policy(List.of(read), Map.of()), input)
                    .get(0);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(rule, e);
        }
    }
}
