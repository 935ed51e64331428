package dev.debrief.notifications.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryScheduleTest {

    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

    private final SummarySchedule schedule = new SummarySchedule(DayOfWeek.MONDAY, LocalTime.of(9, 0), ZURICH);

    @ParameterizedTest(name = "{0}: {4}")
    @CsvSource({
        "2024-11-18T07:59:59Z, 2024-11-11T08:00:00Z, 2024-11-18T08:00:00Z, 2024-11-04T08:00:00Z, a second before",
        "2024-11-18T08:00:00Z, 2024-11-18T08:00:00Z, 2024-11-25T08:00:00Z, 2024-11-11T08:00:00Z, in time",
        "2024-11-20T12:00:00Z, 2024-11-18T08:00:00Z, 2024-11-25T08:00:00Z, 2024-11-11T08:00:00Z, in the week",
        "2024-11-24T23:30:00Z, 2024-11-18T08:00:00Z, 2024-11-25T08:00:00Z, 2024-11-11T08:00:00Z, Monday in Zurich only",
        "2024-03-30T12:00:00Z, 2024-03-25T08:00:00Z, 2024-04-01T07:00:00Z, 2024-03-18T08:00:00Z, before summer time",
        "2024-04-01T07:00:00Z, 2024-04-01T07:00:00Z, 2024-04-08T07:00:00Z, 2024-03-25T08:00:00Z, after it began",
        "2024-10-28T08:00:00Z, 2024-10-28T08:00:00Z, 2024-11-04T08:00:00Z, 2024-10-21T07:00:00Z, after it ended"
    })
    void isWeeklyInTheZone(Instant now, Instant latest, Instant next, Instant weekBeforeLatest, String reason) {
        assertThat(schedule.latest(now)).isEqualTo(latest);
        assertThat(schedule.next(now)).isEqualTo(next);
        assertThat(schedule.weekBefore(latest)).isEqualTo(weekBeforeLatest);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-31T00:59:59Z, 2024-03-24T01:30:00Z, 2024-03-31T01:30:00Z",
        "2024-03-31T01:30:00Z, 2024-03-31T01:30:00Z, 2024-04-07T00:30:00Z",
        "2024-10-27T00:30:00Z, 2024-10-27T00:30:00Z, 2024-11-03T01:30:00Z",
        "2024-10-27T01:30:00Z, 2024-10-27T00:30:00Z, 2024-11-03T01:30:00Z"
    })
    void aTimeThatDoesNotExistIsLaterAndOneThatExistsTwiceIsTheFirst(Instant now, Instant latest, Instant next) {
        var nightly = new SummarySchedule(DayOfWeek.SUNDAY, LocalTime.of(2, 30), ZURICH);

        assertThat(nightly.latest(now)).isEqualTo(latest);
        assertThat(nightly.next(now)).isEqualTo(next);
    }
}
