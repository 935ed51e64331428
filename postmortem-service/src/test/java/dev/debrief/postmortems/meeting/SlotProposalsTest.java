package dev.debrief.postmortems.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.calendar.BusinessCalendar;
import dev.debrief.platform.calendar.BusinessCalendar.WorkingInterval;
import dev.debrief.postmortems.postmortem.window.MeetingWindow;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotProposalsTest {

    @ParameterizedTest(name = "{0}: resolved at {1}, looked at {2}, {3} minutes")
    @CsvSource(delimiter = '|', textBlock = """
            # the sample: 16 and 17 November are a weekend
            UTC              | 2024-11-15T11:35:00Z | 2024-11-15T12:00:00Z | 60  | 2024-11-18T09:00:00Z/2024-11-18T11:35:00Z | 09:00 09:30 10:00 10:30
            UTC              | 2024-11-15T11:35:00Z | 2024-11-15T12:00:00Z | 150 | 2024-11-18T09:00:00Z/2024-11-18T11:35:00Z | 09:00
            # too short for three hours
            UTC              | 2024-11-15T11:35:00Z | 2024-11-15T12:00:00Z | 180 | ''                                        | ''
            # within the window only what is not over
            UTC              | 2024-11-15T11:35:00Z | 2024-11-18T09:40:00Z | 60  | 2024-11-18T09:40:00Z/2024-11-18T11:35:00Z | 10:00 10:30
            UTC              | 2024-11-15T11:35:00Z | 2024-11-18T10:50:00Z | 60  | ''                                        | ''
            # nothing once the window is over
            UTC              | 2024-11-15T11:35:00Z | 2024-11-18T11:35:01Z | 60  | ''                                        | ''
            UTC              | 2024-11-15T11:35:00Z | 2026-11-18T09:40:00Z | 60  | ''                                        | ''
            # a holiday on that Monday
            UTC              | 2024-12-20T11:35:00Z | 2024-12-20T12:00:00Z | 60  | ''                                        | ''
            # the clock goes back in the window
            America/New_York | 2024-11-01T13:00:00Z | 2024-11-01T14:00:00Z | 60  | ''                                        | ''
            America/New_York | 2024-11-01T16:00:00Z | 2024-11-01T17:00:00Z | 60  | 2024-11-04T14:00:00Z/2024-11-04T16:00:00Z | 14:00 14:30 15:00
            # in the middle of a week: two days
            Europe/Berlin    | 2024-11-12T14:10:00Z | 2024-11-12T15:00:00Z | 60  | 2024-11-13T14:10:00Z/2024-11-13T16:00:00Z 2024-11-14T08:00:00Z/2024-11-14T16:00:00Z 2024-11-15T08:00:00Z/2024-11-15T14:10:00Z | 14:30 15:00 08:00 08:30 09:00 09:30 10:00 10:30 11:00 11:30 12:00 12:30 13:00 13:30 14:00 14:30 15:00 08:00 08:30 09:00
            """)
    void liesInTheWorkingHoursOfTheWindow(
            String zone, Instant resolvedAt, Instant now, int minutes, String slots, String times) {
        MeetingWindow window =
                new MeetingWindow(resolvedAt.plus(Duration.ofHours(24)), resolvedAt.plus(Duration.ofHours(72)));

        SlotProposals proposals = SlotProposals.in(window, Duration.ofMinutes(minutes), calendar(zone), now);

        assertThat(proposals.slots().stream()
                        .map(slot -> slot.from() + "/" + slot.to())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(slots);
        assertThat(begins(proposals.times())).isEqualTo(times);
        assertThat(proposals.times())
                .allSatisfy(time ->
                        assertThat(Duration.between(time.from(), time.to())).hasMinutes(minutes));
    }

    private static String begins(List<WorkingInterval> times) {
        return times.stream()
                .map(time -> time.from().toString().substring(11, 16))
                .collect(Collectors.joining(" "));
    }

    private static BusinessCalendar calendar(String zone) {
        return new BusinessCalendar(
                ZoneId.of(zone),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                Set.of(LocalDate.parse("2024-12-23")));
    }
}
