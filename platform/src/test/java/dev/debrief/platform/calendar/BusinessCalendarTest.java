package dev.debrief.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTest {

    @ParameterizedTest(name = "{0}: {1} to {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # the window of the sample: a weekend lies in it
            UTC              | 2024-11-16T11:35:00Z | 2024-11-18T11:35:00Z | 2024-11-18T09:00:00Z/2024-11-18T11:35:00Z
            # within a day, before and after hours
            UTC              | 2024-11-18T10:00:00Z | 2024-11-18T20:00:00Z | 2024-11-18T10:00:00Z/2024-11-18T17:00:00Z
            UTC              | 2024-11-18T18:00:00Z | 2024-11-19T08:00:00Z | ''
            UTC              | 2024-11-18T17:00:00Z | 2024-11-19T09:00:00Z | ''
            # a holiday in the middle
            UTC              | 2024-12-24T12:00:00Z | 2024-12-26T12:00:00Z | 2024-12-24T12:00:00Z/2024-12-24T17:00:00Z 2024-12-26T09:00:00Z/2024-12-26T12:00:00Z
            # a weekend and a holiday: nothing is left
            UTC              | 2024-12-21T00:00:00Z | 2024-12-23T00:00:00Z | ''
            # the clock goes back on Sunday 2024-11-03 in New York, so Friday's and Monday's nine o'clock differ
            America/New_York | 2024-11-01T12:00:00Z | 2024-11-04T18:00:00Z | 2024-11-01T13:00:00Z/2024-11-01T21:00:00Z 2024-11-04T14:00:00Z/2024-11-04T18:00:00Z
            # and forward on Sunday 2025-03-30 in Berlin
            Europe/Berlin    | 2025-03-28T15:00:00Z | 2025-03-31T08:00:00Z | 2025-03-28T15:00:00Z/2025-03-28T16:00:00Z 2025-03-31T07:00:00Z/2025-03-31T08:00:00Z
            # the day line: Monday morning in Auckland is Sunday in UTC
            Pacific/Auckland | 2024-11-17T00:00:00Z | 2024-11-17T22:00:00Z | 2024-11-17T20:00:00Z/2024-11-17T22:00:00Z
            """)
    void findsTheWorkingHours(String zone, Instant from, Instant to, String expected) {
        BusinessCalendar calendar = calendar(zone, "2024-12-25", "2024-12-23");

        String hours = String.join(
                " ",
                calendar.workingHours(from, to).stream()
                        .map(interval -> interval.from() + "/" + interval.to())
                        .toList());

        assertThat(hours).isEqualTo(expected);
    }

    @Test
    void countsLocalHoursOnADayWithATimeChange() {
        BusinessCalendar sundays = new BusinessCalendar(
                ZoneId.of("Europe/Berlin"),
                EnumSet.of(DayOfWeek.SUNDAY),
                LocalTime.of(1, 0),
                LocalTime.of(4, 0),
                Set.of());

        assertThat(sundays.workingHours(Instant.parse("2025-03-29T12:00:00Z"), Instant.parse("2025-03-30T12:00:00Z")))
                .as("two hours are left of three")
                .containsExactly(new BusinessCalendar.WorkingInterval(
                        Instant.parse("2025-03-30T00:00:00Z"), Instant.parse("2025-03-30T02:00:00Z")));
    }

    @ParameterizedTest(name = "{0} and {1} working days is {2}")
    @CsvSource({
        "2024-11-15, 0, 2024-11-15",
        "2024-11-15, 1, 2024-11-18",
        "2024-11-15, 5, 2024-11-22",
        "2024-11-16, 0, 2024-11-18",
        "2024-12-01, 0, 2024-12-02",
        "2024-12-24, 1, 2024-12-26",
        "2024-12-20, 1, 2024-12-24"
    })
    void countsWorkingDays(LocalDate day, int days, LocalDate expected) {
        assertThat(calendar("UTC", "2024-12-25", "2024-12-23").plusBusinessDays(day, days))
                .isEqualTo(expected);
    }

    @Test
    void refusesACalendarWithoutWorkingTime() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BusinessCalendar(
                        ZoneId.of("UTC"), Set.of(), LocalTime.of(9, 0), LocalTime.of(17, 0), Set.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BusinessCalendar(
                        ZoneId.of("UTC"),
                        EnumSet.of(DayOfWeek.MONDAY),
                        LocalTime.of(17, 0),
                        LocalTime.of(9, 0),
                        Set.of()));
    }

    private static BusinessCalendar calendar(String zone, String... holidays) {
        return new BusinessCalendar(
                ZoneId.of(zone),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                Set.of(holidays).stream().map(LocalDate::parse).collect(Collectors.toSet()));
    }
}
