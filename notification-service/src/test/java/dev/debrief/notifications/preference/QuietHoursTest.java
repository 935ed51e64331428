package dev.debrief.notifications.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clocks in Berlin are put forward at 2025-03-30T01:00:00Z and put back at 2025-10-26T01:00:00Z. */
class QuietHoursTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest(name = "{0} to {1} at {2} end at {3}")
    @CsvSource({
        // Over midnight, and on one day.
        "22:00, 07:00, 2025-01-15T20:59:59Z,",
        "22:00, 07:00, 2025-01-15T21:00:00Z, 2025-01-16T06:00:00Z",
        "22:00, 07:00, 2025-01-16T05:59:59.999999Z, 2025-01-16T06:00:00Z",
        "22:00, 07:00, 2025-01-16T06:00:00Z,",
        "12:00, 13:00, 2025-01-15T10:59:59Z,",
        "12:00, 13:00, 2025-01-15T11:30:00Z, 2025-01-15T12:00:00Z",
        "12:00, 13:00, 2025-01-15T12:00:00Z,",
        "22:00, 00:00, 2025-01-15T22:30:00Z, 2025-01-15T23:00:00Z",
        // A short night and a long one.
        "22:00, 07:00, 2025-03-29T23:00:00Z, 2025-03-30T05:00:00Z",
        "22:00, 07:00, 2025-10-25T22:00:00Z, 2025-10-26T06:00:00Z",
        // A skipped time is the moment of the change.
        "22:00, 02:30, 2025-03-29T22:00:00Z, 2025-03-30T01:00:00Z",
        "02:30, 05:00, 2025-03-30T00:59:59Z,",
        "02:30, 05:00, 2025-03-30T01:00:00Z, 2025-03-30T03:00:00Z",
        "02:10, 02:50, 2025-03-30T01:00:00Z,",
        // From the first of two equal times to the last.
        "22:00, 02:30, 2025-10-26T00:45:00Z, 2025-10-26T01:30:00Z",
        "22:00, 02:30, 2025-10-26T01:30:00Z,",
        "02:30, 05:00, 2025-10-26T00:29:59Z,",
        "02:30, 05:00, 2025-10-26T00:30:00Z, 2025-10-26T04:00:00Z",
        "02:30, 05:00, 2025-10-26T01:15:00Z, 2025-10-26T04:00:00Z",
        // One minute is left each day, which the clocks skip once.
        "02:31, 02:30, 2025-03-28T12:00:00Z, 2025-03-29T01:30:00Z",
        "02:31, 02:30, 2025-03-29T12:00:00Z, 2025-03-31T00:30:00Z"
    })
    void everyDay(LocalTime from, LocalTime to, Instant now, Instant end) {
        assertThat(quietIn(BERLIN, new QuietHours(from, to, everyDay())).quietUntil(now))
                .isEqualTo(Optional.ofNullable(end));
    }

    @ParameterizedTest(name = "on {0} at {1} end at {2}")
    @CsvSource({
        "FRIDAY, 2025-01-17T20:59:59Z,",
        "FRIDAY, 2025-01-17T21:00:00Z, 2025-01-18T06:00:00Z",
        "FRIDAY, 2025-01-18T05:00:00Z, 2025-01-18T06:00:00Z",
        "FRIDAY, 2025-01-18T21:30:00Z,",
        "FRIDAY, 2025-01-17T05:00:00Z,",
        "SUNDAY, 2025-01-20T05:00:00Z, 2025-01-20T06:00:00Z",
        "FRIDAY SUNDAY, 2025-01-19T21:30:00Z, 2025-01-20T06:00:00Z",
        "FRIDAY SUNDAY, 2025-01-18T21:30:00Z,"
    })
    void startOnChosenDays(String days, Instant now, Instant end) {
        QuietHours nights = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), days(days));

        assertThat(quietIn(BERLIN, nights).quietUntil(now)).isEqualTo(Optional.ofNullable(end));
    }

    @ParameterizedTest(name = "in {0} at {1} end at {2}")
    @CsvSource({
        "UTC, 2025-01-15T22:00:00Z, 2025-01-16T07:00:00Z",
        "America/New_York, 2025-01-16T04:00:00Z, 2025-01-16T12:00:00Z",
        "America/New_York, 2025-01-16T02:59:59Z,",
        "Asia/Kolkata, 2025-01-15T17:00:00Z, 2025-01-16T01:30:00Z",
        "Pacific/Auckland, 2025-01-15T10:00:00Z, 2025-01-15T18:00:00Z",
        // Puts its clocks back by half an hour at 15:00Z: the night is that much longer.
        "Australia/Lord_Howe, 2025-04-05T14:50:00Z, 2025-04-05T20:30:00Z"
    })
    void areOnTheClocksOfTheZone(ZoneId zone, Instant now, Instant end) {
        QuietHours nights = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), everyDay());

        assertThat(quietIn(zone, nights).quietUntil(now)).isEqualTo(Optional.ofNullable(end));
    }

    @ParameterizedTest(name = "{0} until {1}")
    @CsvSource({
        "2025-01-16T21:30:00Z, 2025-01-17T06:00:00Z",
        "2025-01-17T21:30:00Z, 2025-01-20T06:00:00Z",
        "2025-01-18T12:00:00Z, 2025-01-20T06:00:00Z",
        "2025-01-20T06:00:00Z,"
    })
    void nightsAndTheWeekendAreOnePeriod(Instant now, Instant end) {
        Preferences nightsAndWeekends = quietIn(
                BERLIN,
                new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), everyDay()),
                new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, days("SATURDAY SUNDAY")));

        assertThat(nightsAndWeekends.quietUntil(now)).isEqualTo(Optional.ofNullable(end));
    }

    @Test
    void endEvenIfNoTimeIsLeft() {
        Instant now = Instant.parse("2025-01-15T12:00:00Z");
        QuietHours always = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, everyDay());

        assertThat(quietIn(BERLIN, always).quietUntil(now).orElseThrow())
                .isBetween(now.plus(Duration.ofDays(7)), now.plus(Duration.ofDays(8)));
    }

    @Test
    void withoutAnyItIsNeverQuiet() {
        assertThat(Preferences.DEFAULT.quietUntil(Instant.parse("2025-01-15T23:00:00Z")))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} endless: {1}")
    @CsvSource({
        "22:00-07:00, false",
        "00:00-00:00, true",
        "00:00-23:59, false",
        "09:00-21:00 21:00-09:00, true",
        "09:00-21:00 21:01-09:00, false",
        "00:00-12:00 08:00-23:59 23:30-00:30, true"
    })
    void endlessOnesLeaveNoMinute(String periods, boolean endless) {
        List<QuietHours> everyDay = Arrays.stream(periods.split(" "))
                .map(period -> period.split("-"))
                .map(times -> new QuietHours(LocalTime.parse(times[0]), LocalTime.parse(times[1]), everyDay()))
                .toList();

        assertThat(QuietHours.areEndless(everyDay)).isEqualTo(endless);
    }

    @Test
    void aWeekWithoutOneDayIsNotEndless() {
        Set<DayOfWeek> sixDays = EnumSet.complementOf(EnumSet.of(DayOfWeek.SUNDAY));

        assertThat(QuietHours.areEndless(List.of(new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, sixDays))))
                .isFalse();
    }

    private static Preferences quietIn(ZoneId zone, QuietHours... periods) {
        return new PreferenceSettings(zone, Map.of(), List.of(periods), List.of(), DigestTime.DEFAULT)
                .in(ZoneId.of("Asia/Tokyo"));
    }

    private static Set<DayOfWeek> everyDay() {
        return EnumSet.allOf(DayOfWeek.class);
    }

    private static Set<DayOfWeek> days(String names) {
        return Arrays.stream(names.split(" ")).map(DayOfWeek::valueOf).collect(Collectors.toSet());
    }
}
