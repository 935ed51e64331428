package dev.debrief.actions.action.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.policy.ActionItemPriority;
import dev.debrief.actions.policy.ActionPolicy;
import dev.debrief.actions.policy.SamplePolicies;
import dev.debrief.actions.postmortem.Severity;
import dev.debrief.platform.calendar.BusinessCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateByPolicyTest {

    private static final LocalDate MONDAY = LocalDate.of(2024, 11, 18);

    private final BusinessCalendar calendar = new BusinessCalendar(
            ZoneOffset.UTC,
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.of(9, 0),
            LocalTime.of(17, 0),
            Set.of(LocalDate.of(2024, 12, 25), LocalDate.of(2024, 12, 26)));

    /** Five business days. */
    @ParameterizedTest(name = "committed on {0}: {1}")
    @CsvSource({
        "2024-11-18, 2024-11-25",
        "2024-11-22, 2024-11-29",
        // on a weekend, the next Monday is the first of them
        "2024-11-23, 2024-11-29",
        "2024-11-24, 2024-11-29",
        "2024-11-25, 2024-12-02",
        // before, on and after holidays
        "2024-12-24, 2025-01-02",
        "2024-12-25, 2025-01-02",
        "2024-12-26, 2025-01-02",
        "2024-12-27, 2025-01-03"
    })
    void theDaysAreCountedFromTheNextBusinessDayOn(LocalDate today, LocalDate expected) {
        DateByPolicy date =
                DateByPolicy.of(today, ActionItemPriority.HIGHEST, Severity.HIGH, ActionPolicy.builtIn(), calendar);

        assertThat(date.day()).isEqualTo(expected);
        assertThat(date.reason()).isEqualTo("Set by the policy: 5 business days for priority HIGHEST.");
    }

    @Test
    void theReasonNamesTheSeverityIfThatDecides() {
        ActionPolicy policy = SamplePolicies.dating().settings();

        assertThat(DateByPolicy.of(MONDAY, ActionItemPriority.HIGH, Severity.CRITICAL, policy, calendar))
                .isEqualTo(new DateByPolicy(
                        LocalDate.of(2024, 11, 19),
                        "Set by the policy: 1 business day for priority HIGH and severity CRITICAL."));
        assertThat(DateByPolicy.of(MONDAY, ActionItemPriority.LOW, Severity.CRITICAL, policy, calendar)
                        .because("It happened again.")
                        .reason())
                .isEqualTo("It happened again. Set by the policy: 40 business days for priority LOW.");
    }
}
