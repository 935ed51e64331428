package dev.debrief.actions.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.debrief.actions.action.content.Owner;
import dev.debrief.language.action.ActionSeverity;
import dev.debrief.platform.calendar.BusinessCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 11, 18);
    private static final LocalDate FRIDAY = LocalDate.of(2024, 11, 22);
    private static final String GOOD = "Add edge case tests for discount calculation";
    private static final String MEASURE = "The nightly run covers every kind of incomplete promotion";
    private static final Owner DANA = new Owner("user:dana", "Dana");

    private final QualityCheck check = new QualityCheck(new BusinessCalendar(
            ZoneOffset.UTC,
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.of(9, 0),
            LocalTime.of(17, 0),
            Set.of(LocalDate.of(2024, 12, 25))));

    @Test
    void anItemWithEverythingHasNoFindings() {
        assertThat(findings(GOOD, MEASURE, DANA, FRIDAY)).isEmpty();
    }

    @Test
    void everythingThatIsMissingIsAFinding() {
        assertThat(findings(GOOD, null, null, null))
                .extracting(QualityFinding::ruleId, QualityFinding::field)
                .containsExactly(
                        tuple("missing-owner", "owner"),
                        tuple("missing-due-date", "dueOn"),
                        tuple("missing-success-measure", "successMeasure"));
        assertThat(ids(findings(GOOD, " ", DANA, FRIDAY))).containsExactly("missing-success-measure");
    }

    @ParameterizedTest
    @CsvSource({
        "team:qa,QA Team,true",
        "team:qa,QA Team (Dana),false",
        "team:qa,(),true",
        "user:senior-engineers,Senior Engineers,false",
        "user:dana,Dana,false"
    })
    void aGroupNeedsAPersonWhoAnswersForIt(String handle, String name, boolean found) {
        assertThat(ids(findings(GOOD, MEASURE, new Owner(handle, name), FRIDAY)))
                .isEqualTo(found ? List.of("owner-without-person") : List.of());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            2024-11-15 | due-date-past    | Its due date 2024-11-15 has passed.
            2024-11-18 | -                | -
            2024-11-30 | due-date-day-off | Its due date 2024-11-30 is a Saturday.
            2024-12-15 | due-date-day-off | Its due date 2024-12-15 is a Sunday.
            2024-12-25 | due-date-day-off | Its due date 2024-12-25 is a holiday.
            """)
    void aDueDateIsAWorkingDayFromTodayOn(LocalDate dueOn, @Nullable String rule, @Nullable String message) {
        List<QualityFinding> findings = findings(GOOD, MEASURE, DANA, dueOn);

        assertThat(findings.stream().map(QualityFinding::ruleId))
                .containsExactlyElementsOf(rule == null ? List.of() : List.of(rule));
        assertThat(findings.stream().map(QualityFinding::message))
                .containsExactlyElementsOf(message == null ? List.of() : List.of(message));
    }

    @Test
    void aDayOffSuggestsTheNextWorkingDay() {
        assertThat(findings(GOOD, MEASURE, DANA, LocalDate.of(2024, 12, 25)))
                .singleElement()
                .extracting(QualityFinding::suggestion)
                .isEqualTo("Set the working day that is meant; the next one is 2024-12-26.");
    }

    @Test
    void theDueDateOfAFinishedItemIsNotChecked() {
        CheckedItem finished = new CheckedItem(GOOD, null, MEASURE, DANA, LocalDate.of(2024, 11, 2), false);
        CheckedItem dateless = new CheckedItem(GOOD, null, MEASURE, DANA, null, false);

        assertThat(check.of(finished, TODAY)).isEmpty();
        assertThat(check.of(dateless, TODAY)).isEmpty();
    }

    /** The sample: its owners are groups, and three due dates are on a weekend. */
    @Test
    void findsWhatTheSampleLacks() {
        assertThat(List.of(
                        sample("Add comprehensive edge case tests for discount calculation module", "2024-11-22"),
                        sample("Implement code linting rules for null safety checks", "2024-11-30"),
                        sample("Update code review checklist to include null handling verification", "2024-11-20"),
                        sample("Establish canary deployment process for production releases", "2024-12-15"),
                        sample("Conduct team training on defensive programming practices", "2024-12-01"),
                        sample("Review and improve error monitoring alert thresholds", "2024-11-25")))
                .containsExactly(
                        List.of(),
                        List.of("due-date-day-off"),
                        List.of(),
                        List.of("due-date-day-off"),
                        List.of("weak-control", "due-date-day-off"),
                        List.of("unbounded"));
    }

    @Test
    void aFindingAboutTheTitlePointsToItsWords() {
        QualityFinding finding = findings("Improve monitoring of the checkout service", null, DANA, FRIDAY)
                .get(0);

        assertThat(finding.ruleId()).isEqualTo("vague");
        assertThat(finding.field()).isEqualTo("title");
        assertThat(finding.severity()).isEqualTo(ActionSeverity.WARNING);
        assertThat(finding.wording()).isNotNull();
        assertThat(ids(findings(
                        "Improve monitoring of the checkout service",
                        "Alerts fire within 2 minutes of the first failed payment",
                        DANA,
                        FRIDAY)))
                .isEmpty();
    }

    /** As in the readiness of a postmortem in postmortem-service, which checks the same texts. */
    @Test
    void aSuccessMeasureCanSayHowMuch() {
        String title = "Improve monitoring of the checkout service";

        assertThat(ids(findings(title, null, DANA, FRIDAY))).containsExactly("vague", "missing-success-measure");
        assertThat(findings(title, "Alerts fire within 2 minutes of the first failed payment", DANA, FRIDAY))
                .isEmpty();
    }

    @Test
    void everyFindingIsOfARuleThatThePolicyCanName() {
        assertThat(QualityCheck.ruleIds())
                .contains("weak-control", "vague", "unbounded", "missing-owner", "due-date-past", "due-date-day-off");
    }

    @Test
    void severitiesSayWhatMattersMost() {
        Map<String, ActionSeverity> severities = Map.of(
                "missing-owner", ActionSeverity.WARNING,
                "missing-due-date", ActionSeverity.WARNING,
                "missing-success-measure", ActionSeverity.ADVICE);

        assertThat(findings(GOOD, null, null, null))
                .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(severities.get(finding.ruleId())));
    }

    private List<String> sample(String title, String dueOn) {
        return ids(findings(title, null, new Owner("team:engineering", "Engineering"), LocalDate.parse(dueOn))).stream()
                .filter(id -> !id.equals("owner-without-person") && !id.equals("missing-success-measure"))
                .toList();
    }

    private List<QualityFinding> findings(
            String title, @Nullable String measure, @Nullable Owner owner, @Nullable LocalDate dueOn) {
        return check.of(new CheckedItem(title, null, measure, owner, dueOn, true), TODAY);
    }

    private static List<String> ids(List<QualityFinding> findings) {
        return findings.stream().map(QualityFinding::ruleId).toList();
    }
}
