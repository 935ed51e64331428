package dev.debrief.actions.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reminders and escalations with a controlled clock. Levels are reached after 1, 3 and 5 business days. */
class DueDateLifeTest {

    @ParameterizedTest(name = "{0}, {1}, due {2}, committed {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # Tuesday; the clock goes forward on Sunday 30 March in Berlin: nine o'clock is an hour earlier from then on
            Europe/Berlin    | de    | 2025-04-01 | 2025-03-10T12:00:00Z | 2025-03-25T08:00:00Z in 7, 2025-03-29T08:00:00Z in 3, 2025-03-31T07:00:00Z in 1, 2025-04-01T07:00:00Z in 0, 2025-04-02T07:00:00Z level 1, 2025-04-04T07:00:00Z level 2, 2025-04-08T07:00:00Z level 3
            # the same in New York, whose clock went forward on 9 March
            America/New_York | us-ny | 2025-04-01 | 2025-03-10T12:00:00Z | 2025-03-25T13:00:00Z in 7, 2025-03-29T13:00:00Z in 3, 2025-03-31T13:00:00Z in 1, 2025-04-01T13:00:00Z in 0, 2025-04-02T13:00:00Z level 1, 2025-04-04T13:00:00Z level 2, 2025-04-08T13:00:00Z level 3
            America/New_York | us-ny | 2025-03-11 | 2025-02-20T12:00:00Z | 2025-03-04T14:00:00Z in 7, 2025-03-08T14:00:00Z in 3, 2025-03-10T13:00:00Z in 1, 2025-03-11T13:00:00Z in 0, 2025-03-12T13:00:00Z level 1, 2025-03-14T13:00:00Z level 2, 2025-03-18T13:00:00Z level 3
            # the clock goes back on Sunday 27 October in Berlin and on 3 November in New York
            Europe/Berlin    | de    | 2024-10-29 | 2024-10-10T12:00:00Z | 2024-10-22T07:00:00Z in 7, 2024-10-26T07:00:00Z in 3, 2024-10-28T08:00:00Z in 1, 2024-10-29T08:00:00Z in 0, 2024-10-30T08:00:00Z level 1, 2024-11-01T08:00:00Z level 2, 2024-11-05T08:00:00Z level 3
            America/New_York | us-ny | 2024-11-04 | 2024-10-10T12:00:00Z | 2024-10-28T13:00:00Z in 7, 2024-11-01T13:00:00Z in 3, 2024-11-03T14:00:00Z in 1, 2024-11-04T14:00:00Z in 0, 2024-11-05T14:00:00Z level 1, 2024-11-07T14:00:00Z level 2, 2024-11-12T14:00:00Z level 3
            # due before Easter: Good Friday and Easter Monday are no business days in Germany, and are in New York
            Europe/Berlin    | de    | 2025-04-15 | 2025-04-12T18:00:00Z | 2025-04-14T07:00:00Z in 1, 2025-04-15T07:00:00Z in 0, 2025-04-16T07:00:00Z level 1, 2025-04-22T07:00:00Z level 2, 2025-04-24T07:00:00Z level 3
            America/New_York | us-ny | 2025-04-15 | 2025-04-12T18:00:00Z | 2025-04-14T13:00:00Z in 1, 2025-04-15T13:00:00Z in 0, 2025-04-16T13:00:00Z level 1, 2025-04-18T13:00:00Z level 2, 2025-04-22T13:00:00Z level 3
            # due on a Sunday: Monday is the first business day after it
            Europe/Berlin    | de    | 2024-12-01 | 2024-11-27T12:00:00Z | 2024-11-28T08:00:00Z in 3, 2024-11-30T08:00:00Z in 1, 2024-12-01T08:00:00Z in 0, 2024-12-02T08:00:00Z level 1, 2024-12-04T08:00:00Z level 2, 2024-12-06T08:00:00Z level 3
            # committed on the due date, before and after nine
            Europe/Berlin    | de    | 2024-11-22 | 2024-11-22T07:59:00Z | 2024-11-22T08:00:00Z in 0, 2024-11-25T08:00:00Z level 1, 2024-11-27T08:00:00Z level 2, 2024-11-29T08:00:00Z level 3
            Europe/Berlin    | de    | 2024-11-22 | 2024-11-22T08:01:00Z | 2024-11-25T08:00:00Z level 1, 2024-11-27T08:00:00Z level 2, 2024-11-29T08:00:00Z level 3
            # committed with a date that is long past: the team has as long as after a due date on that day
            Europe/Berlin    | de    | 2024-10-01 | 2024-11-22T12:00:00Z | 2024-11-25T08:00:00Z level 1, 2024-11-27T08:00:00Z level 2, 2024-11-29T08:00:00Z level 3
            """)
    void sendsEachReminderAndReachesEachLevelOnce(
            ZoneId zone, String region, LocalDate dueOn, Instant committedAt, String expected) {
        LifeOfADueDate life = new LifeOfADueDate(zone, region, dueOn, committedAt).until("2026-01-01T00:00:00Z");

        assertThat(String.join(", ", life.sent())).isEqualTo(expected);
    }

    @ParameterizedTest(name = "down until {0}")
    @CsvSource(delimiter = '|', textBlock = """
            # one step missed
            2024-11-15T20:00:00Z | 2024-11-15T20:00:00Z in 7
            # several: the last, with the days that are left
            2024-11-20T12:00:00Z | 2024-11-20T12:00:00Z in 2
            2024-11-22T22:59:59Z | 2024-11-22T22:59:59Z in 0
            # the due date has passed: it is overdue, which has an event of its own
            2024-11-22T23:00:00Z | ''
            # levels are not left out
            2024-11-28T12:00:00Z | 2024-11-28T12:00:00Z level 1, 2024-11-28T12:00:00Z level 2
            """)
    void afterADowntimeTheLastMissedReminderIsSent(String end, String expected) {
        LifeOfADueDate life = berlin("2024-11-22").downUntil(end);

        assertThat(String.join(", ", life.sent())).isEqualTo(expected);
    }

    @Test
    void continuesAfterADowntime() {
        assertThat(berlin("2024-11-22")
                        .downUntil("2024-11-20T12:00:00Z")
                        .until("2024-11-25T12:00:00Z")
                        .sent())
                .containsExactly(
                        "2024-11-20T12:00:00Z in 2",
                        "2024-11-21T08:00:00Z in 1",
                        "2024-11-22T08:00:00Z in 0",
                        "2024-11-25T08:00:00Z level 1");
    }

    @Test
    void aDayOfDowntimeCollapsesTheRemindersThatItMissed() {
        assertThat(berlin("2024-11-22")
                        .until("2024-11-21T07:59:00Z")
                        .downUntil("2024-11-22T08:00:00Z")
                        .sent())
                .containsExactly("2024-11-15T08:00:00Z in 7", "2024-11-19T08:00:00Z in 3", "2024-11-22T08:00:00Z in 0");
    }

    @Test
    void aChangedDateNeverFiresTheOldOne() {
        assertThat(berlin("2024-11-22")
                        .until("2024-11-20T12:00:00Z")
                        .moveTo("2024-11-29")
                        .until("2024-12-03T00:00:00Z")
                        .sent())
                .containsExactly(
                        "2024-11-15T08:00:00Z in 7",
                        "2024-11-19T08:00:00Z in 3",
                        // seven days before the new date is the old one, in the future
                        "2024-11-22T08:00:00Z in 7",
                        "2024-11-26T08:00:00Z in 3",
                        "2024-11-28T08:00:00Z in 1",
                        "2024-11-29T08:00:00Z in 0",
                        "2024-12-02T08:00:00Z level 1");
    }

    @Test
    void aMovedDateStartsAtTheFirstLevelAgain() {
        assertThat(berlin("2024-11-22")
                        .until("2024-11-27T12:00:00Z")
                        .moveTo("2024-12-02")
                        .until("2024-12-05T12:00:00Z")
                        .sent())
                .endsWith(
                        "2024-11-25T08:00:00Z level 1",
                        "2024-11-27T08:00:00Z level 2",
                        "2024-11-29T08:00:00Z in 3",
                        "2024-12-01T08:00:00Z in 1",
                        "2024-12-02T08:00:00Z in 0",
                        "2024-12-03T08:00:00Z level 1",
                        "2024-12-05T08:00:00Z level 2");
    }

    @Test
    void nothingIsSentWhileTheWorkIsDone() {
        assertThat(berlin("2024-11-22")
                        .until("2024-11-18T12:00:00Z")
                        .doneUntil("2024-11-21T12:00:00Z")
                        .until("2024-11-25T12:00:00Z")
                        .sent())
                .containsExactly(
                        "2024-11-15T08:00:00Z in 7", "2024-11-22T08:00:00Z in 0", "2024-11-25T08:00:00Z level 1");
    }

    @Test
    void anItemThatIsReopenedAfterItsDueDateIsEscalatedFromThenOn() {
        assertThat(berlin("2024-11-22")
                        .until("2024-11-18T12:00:00Z")
                        .doneUntil("2025-01-14T12:00:00Z")
                        .until("2025-01-17T12:00:00Z")
                        .sent())
                .containsExactly(
                        "2024-11-15T08:00:00Z in 7", "2025-01-15T08:00:00Z level 1", "2025-01-17T08:00:00Z level 2");
    }

    @Test
    void aLevelIsReachedOncePerDueDateAlsoIfWorkBeginsAgain() {
        assertThat(berlin("2024-11-22")
                        .until("2024-11-25T12:00:00Z")
                        .doneUntil("2024-11-26T12:00:00Z")
                        .until("2024-12-31T00:00:00Z")
                        .sent())
                .endsWith(
                        "2024-11-25T08:00:00Z level 1", "2024-11-29T08:00:00Z level 2", "2024-12-03T08:00:00Z level 3");
    }

    @Test
    void workThatBeginsAgainAfterARecurrenceStartsAtTheFirstLevel() {
        assertThat(berlin("2024-11-22")
                        .until("2024-11-27T12:00:00Z")
                        .finish()
                        .until("2024-12-02T12:00:00Z")
                        .recur()
                        .until("2024-12-05T12:00:00Z")
                        .sent())
                .endsWith(
                        "2024-11-25T08:00:00Z level 1",
                        "2024-11-27T08:00:00Z level 2",
                        "2024-12-03T08:00:00Z level 1",
                        "2024-12-05T08:00:00Z level 2");
    }

    @Test
    void aSnoozeHoldsBackRemindersAndSendsOneOfThemAfterwards() {
        assertThat(berlin("2024-11-22")
                        .until("2024-11-14T12:00:00Z")
                        .snoozeUntil("2024-11-20")
                        .until("2024-11-25T12:00:00Z")
                        .sent())
                .containsExactly(
                        "2024-11-20T08:00:00Z in 2",
                        "2024-11-21T08:00:00Z in 1",
                        "2024-11-22T08:00:00Z in 0",
                        "2024-11-25T08:00:00Z level 1");
    }

    @Test
    void aSnoozeWithoutAReminderInItSendsNone() {
        assertThat(berlin("2024-11-22")
                        .until("2024-11-15T12:00:00Z")
                        .snoozeUntil("2024-11-18")
                        .until("2024-11-19T12:00:00Z")
                        .sent())
                .containsExactly("2024-11-15T08:00:00Z in 7", "2024-11-19T08:00:00Z in 3");
    }

    @Test
    void whatAnEndedSnoozeHeldBackIsSentAtOnce() {
        assertThat(berlin("2024-11-22")
                        .until("2024-11-15T12:00:00Z")
                        .snoozeUntil("2024-11-21")
                        .until("2024-11-20T15:00:00Z")
                        .endSnooze()
                        .until("2024-11-21T12:00:00Z")
                        .sent())
                .containsExactly("2024-11-15T08:00:00Z in 7", "2024-11-20T15:00:00Z in 2", "2024-11-21T08:00:00Z in 1");
    }

    @ParameterizedTest(name = "{0}: completed {1}, {2} days: {3}")
    @CsvSource({
        "Europe/Berlin,    2025-03-16T12:00:00Z, 14, 2025-03-30",
        // late in the evening it is the next day in Berlin
        "Europe/Berlin,    2025-03-16T23:30:00Z, 14, 2025-03-31",
        "America/New_York, 2025-03-16T23:30:00Z, 14, 2025-03-30",
        "America/New_York, 2025-03-17T03:59:00Z, 14, 2025-03-30",
        "UTC,              2024-02-15T00:00:00Z, 14, 2024-02-29"
    })
    void theObservationEndsAfterDaysInTheZoneOfTheOrganisation(
            ZoneId zone, Instant completedAt, int days, LocalDate expected) {
        assertThat(VerificationTimer.endOfObservation(completedAt, days, zone)).isEqualTo(expected);
    }

    private static LifeOfADueDate berlin(String dueOn) {
        return new LifeOfADueDate(
                ZoneId.of("Europe/Berlin"), "de", LocalDate.parse(dueOn), Instant.parse("2024-11-01T12:00:00Z"));
    }
}
