package dev.debrief.actions.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderLadderTest {

    private static final LocalDate DUE_ON = LocalDate.of(2024, 11, 22);
    private static final Instant LONG_BEFORE = Instant.parse("2024-10-01T00:00:00Z");

    private final ReminderLadder ladder = new ReminderLadder(ZoneId.of("UTC"), List.of(7, 3, 1, 0));

    @Test
    void isAtNineOnEachDay() {
        assertThat(ladder.steps(DUE_ON, LONG_BEFORE, null, null))
                .containsExactly(
                        step(7, "2024-11-15T09:00:00Z"),
                        step(3, "2024-11-19T09:00:00Z"),
                        step(1, "2024-11-21T09:00:00Z"),
                        step(0, "2024-11-22T09:00:00Z"));
    }

    @ParameterizedTest(name = "watched since {0}, {1} sent, held back until {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                // committed two days before, and exactly at the time of a step
                "2024-11-20T12:00:00Z, -, -,          '1 0'",
                "2024-11-19T09:00:00Z, -, -,          '1 0'",
                "2024-11-19T08:59:59Z, -, -,          '3 1 0'",
                "2024-11-22T09:00:00Z, -, -,          ''",
                // sent before
                "2024-10-01T00:00:00Z, 7, -,          '3 1 0'",
                "2024-10-01T00:00:00Z, 1, -,          '0'",
                "2024-10-01T00:00:00Z, 0, -,          ''",
                // held back, and beyond the due date
                "2024-10-01T00:00:00Z, 7, 2024-11-20, '3 1 0'",
                "2024-10-01T00:00:00Z, -, 2024-11-23, ''"
            })
    void leavesWhatIsToCome(
            Instant watchedSince, @Nullable Integer lastSent, @Nullable LocalDate heldBackUntil, String days) {
        assertThat(ladder.steps(DUE_ON, watchedSince, lastSent, heldBackUntil))
                .extracting(step -> Integer.toString(step.daysBefore()))
                .containsExactlyElementsOf(days.isEmpty() ? List.of() : List.of(days.split(" ", -1)));
    }

    @Test
    void sendsOnTheDayAfterASnoozeWhatItHeldBack() {
        assertThat(ladder.steps(DUE_ON, LONG_BEFORE, null, LocalDate.of(2024, 11, 20)))
                .containsExactly(
                        step(7, "2024-11-20T09:00:00Z"),
                        step(3, "2024-11-20T09:00:00Z"),
                        step(1, "2024-11-21T09:00:00Z"),
                        step(0, "2024-11-22T09:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "UTC,              2024-11-22T00:00:00Z, 0",
        "UTC,              2024-11-21T23:59:59Z, 1",
        "UTC,              2024-11-23T00:00:00Z, -1",
        "America/New_York, 2024-11-23T04:59:59Z, 0",
        "Pacific/Auckland, 2024-11-21T11:00:00Z, 0"
    })
    void countsDaysInTheZoneOfTheOrganisation(String zone, Instant now, int expected) {
        assertThat(new ReminderLadder(ZoneId.of(zone), List.of()).daysLeft(DUE_ON, now))
                .isEqualTo(expected);
    }

    private static ReminderLadder.Step step(int daysBefore, String at) {
        return new ReminderLadder.Step(daysBefore, Instant.parse(at));
    }
}
