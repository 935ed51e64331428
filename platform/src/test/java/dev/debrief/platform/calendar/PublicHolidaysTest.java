package dev.debrief.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHolidaysTest {

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # German Unity Day
            de       | 2024-10-03 | true
            de-by    | 2024-10-03 | true
            # Assumption Day is a holiday in much of Bavaria, Munich among it
            de-by-mu | 2025-08-15 | true
            de-be    | 2025-08-15 | false
            de       | 2025-08-15 | false
            # Epiphany
            de-by    | 2025-01-06 | true
            de-be    | 2025-01-06 | false
            # Easter moves
            de       | 2024-04-01 | true
            de       | 2025-04-21 | true
            de       | 2025-04-01 | false
            # Thanksgiving
            us       | 2024-11-28 | true
            us-ny    | 2024-11-28 | true
            us-ny    | 2025-11-27 | true
            us-ny    | 2025-11-28 | false
            # Lincoln's birthday is observed in New York, and no day off
            us-ny    | 2025-02-12 | false
            # Independence Day on a Saturday: Friday is off
            us       | 2026-07-03 | true
            # New Year's Day of 2028 is a Saturday: the last Friday of 2027 is off
            us       | 2027-12-31 | true
            # bank holidays are days off
            gb       | 2024-05-06 | true
            """)
    void knowsTheHolidays(String region, LocalDate day, boolean expected) {
        assertThat(PublicHolidays.of(region).contains(day)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE-BY", " de-by ", "De-By"})
    void readsCodesInUpperAndLowerCase(String region) {
        assertThat(PublicHolidays.of(region).contains(LocalDate.of(2025, 1, 6))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx", "deu", "germany", "-", "de_by"})
    void refusesAnUnknownCountry(String region) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublicHolidays.of(region))
                .withMessageContaining("debrief.calendar.holidays.region is " + region)
                .withMessageContaining("debrief.organisation.holidays");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-xx", "de-", "de-by-xx", "de-be-xx"})
    void refusesAnUnknownRegionAndNamesTheKnownOnes(String region) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublicHolidays.of(region))
                .withMessageContaining("there is no region '");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublicHolidays.of("de-xx"))
                .withMessageContaining("in 'de'. Use one of bb, be, ");
    }

    @ParameterizedTest(name = "{0} and {1} working days is {2}")
    @CsvSource({
        // a holiday on Thursday
        "2024-10-02, 0, 2024-10-02",
        "2024-10-02, 1, 2024-10-04",
        "2024-10-03, 0, 2024-10-04",
        "2024-10-03, 1, 2024-10-07",
        // Christmas on Wednesday and Thursday, and a day that only this organisation has off
        "2024-12-23, 1, 2024-12-27",
        "2024-12-20, 5, 2025-01-02",
        // Good Friday and Easter Monday around a weekend
        "2025-04-17, 1, 2025-04-22"
    })
    void countsWorkingDaysOverHolidays(LocalDate day, int days, LocalDate expected) {
        BusinessCalendar calendar = calendar("Europe/Berlin", "de", LocalDate.of(2024, 12, 24));

        assertThat(calendar.plusBusinessDays(day, days)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "working day {1} after {0} is {2}")
    @CsvSource({
        "2024-11-22, 1, 2024-11-25",
        "2024-11-22, 3, 2024-11-27",
        // Saturday and Sunday are followed by the same working day
        "2024-11-23, 1, 2024-11-25",
        "2024-11-24, 1, 2024-11-25",
        "2024-11-24, 5, 2024-11-29",
        "2024-10-02, 1, 2024-10-04"
    })
    void countsWorkingDaysAfterADay(LocalDate day, int number, LocalDate expected) {
        assertThat(calendar("Europe/Berlin", "de").businessDayAfter(day, number))
                .isEqualTo(expected);
    }

    @Test
    void aHolidayIsOffInTheZoneOfTheOrganisation() {
        Instant from = Instant.parse("2024-10-02T12:00:00Z");
        Instant to = Instant.parse("2024-10-04T12:00:00Z");

        assertThat(calendar("Europe/Berlin", "de").workingHours(from, to))
                .as("Wednesday until five, nothing on Thursday, Friday from nine")
                .containsExactly(
                        hours("2024-10-02T12:00:00Z", "2024-10-02T15:00:00Z"),
                        hours("2024-10-04T07:00:00Z", "2024-10-04T12:00:00Z"));
        assertThat(calendar("America/New_York", "de").workingHours(from, to))
                .as("the same day, which begins and ends six hours later")
                .containsExactly(hours("2024-10-02T13:00:00Z", "2024-10-02T21:00:00Z"));
    }

    @Test
    void theHoursAroundAHolidayFollowAChangeOfTheClock() {
        assertThat(calendar("America/New_York", "us-ny")
                        .workingHours(Instant.parse("2024-11-01T00:00:00Z"), Instant.parse("2024-11-05T00:00:00Z")))
                .containsExactly(
                        hours("2024-11-01T13:00:00Z", "2024-11-01T21:00:00Z"),
                        hours("2024-11-04T14:00:00Z", "2024-11-04T22:00:00Z"));
    }

    @Test
    void withoutARegionOnlyTheListedHolidaysAreOff() {
        BusinessCalendar calendar = new BusinessCalendar(
                ZoneId.of("UTC"),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                Set.of(LocalDate.of(2024, 10, 4)));

        assertThat(calendar.isBusinessDay(LocalDate.of(2024, 10, 3))).isTrue();
        assertThat(calendar.isBusinessDay(LocalDate.of(2024, 10, 4))).isFalse();
    }

    private static BusinessCalendar.WorkingInterval hours(String from, String to) {
        return new BusinessCalendar.WorkingInterval(Instant.parse(from), Instant.parse(to));
    }

    private static BusinessCalendar calendar(String zone, String region, LocalDate... holidays) {
        return new BusinessCalendar(
                ZoneId.of(zone),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                Set.copyOf(List.of(holidays)),
                PublicHolidays.of(region)::contains);
    }
}
