package dev.debrief.notifications.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.debrief.notifications.notification.Frequency;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextDigestTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest(name = "at {1} in {0}, {2} at {3}")
    @CsvSource({
        "Europe/Berlin, 09:00, DAILY, 2025-01-15T07:59:59Z, 2025-01-15T08:00:00Z",
        "Europe/Berlin, 09:00, DAILY, 2025-01-15T08:00:00Z, 2025-01-16T08:00:00Z",
        "Europe/Berlin, 00:00, DAILY, 2025-01-15T22:59:59Z, 2025-01-15T23:00:00Z",
        "Europe/Berlin, 09:00, WEEKLY, 2025-01-15T08:00:00Z, 2025-01-20T08:00:00Z",
        "Europe/Berlin, 09:00, WEEKLY, 2025-01-20T07:59:59Z, 2025-01-20T08:00:00Z",
        "Europe/Berlin, 09:00, WEEKLY, 2025-01-20T08:00:00Z, 2025-01-27T08:00:00Z",
        // The same time of day before and after a change of the clocks.
        "Europe/Berlin, 09:00, DAILY, 2025-03-29T08:00:00Z, 2025-03-30T07:00:00Z",
        "Europe/Berlin, 09:00, DAILY, 2025-10-25T07:00:00Z, 2025-10-26T08:00:00Z",
        // A time that the clocks skip, and one that they show twice.
        "Europe/Berlin, 02:30, DAILY, 2025-03-29T12:00:00Z, 2025-03-30T01:00:00Z",
        "Europe/Berlin, 02:30, DAILY, 2025-10-25T12:00:00Z, 2025-10-26T00:30:00Z",
        "Europe/Berlin, 02:30, DAILY, 2025-10-26T00:45:00Z, 2025-10-27T01:30:00Z",
        // Another day than in UTC.
        "Pacific/Auckland, 09:00, DAILY, 2025-01-15T19:30:00Z, 2025-01-15T20:00:00Z",
        "Pacific/Auckland, 09:00, WEEKLY, 2025-01-19T19:30:00Z, 2025-01-19T20:00:00Z",
        "America/Los_Angeles, 18:00, WEEKLY, 2025-01-21T01:59:59Z, 2025-01-21T02:00:00Z",
        // Samoa skipped 30 December.
        "Pacific/Apia, 09:00, DAILY, 2011-12-29T20:00:00Z, 2011-12-30T10:00:00Z",
        "Pacific/Apia, 09:00, DAILY, 2011-12-30T10:00:00Z, 2011-12-30T19:00:00Z"
    })
    void isTheNextOneAfterNow(ZoneId zone, LocalTime at, Frequency frequency, Instant now, Instant next) {
        assertThat(digestsOnMondays(zone, at, List.of()).nextDigest(frequency, now))
                .isEqualTo(next);
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({
        "DAILY, 2025-01-15T05:00:00Z, 2025-01-15T09:00:00Z",
        "DAILY, 2025-01-15T08:30:00Z, 2025-01-15T09:00:00Z",
        "DAILY, 2025-01-15T09:00:00Z, 2025-01-16T09:00:00Z",
        "WEEKLY, 2025-01-20T08:30:00Z, 2025-01-20T09:00:00Z"
    })
    void waitsForTheEndOfQuietHours(Frequency frequency, Instant now, Instant next) {
        QuietHours nights = new QuietHours(LocalTime.of(22, 0), LocalTime.of(10, 0), EnumSet.allOf(DayOfWeek.class));

        assertThat(digestsOnMondays(BERLIN, LocalTime.of(8, 0), List.of(nights)).nextDigest(frequency, now))
                .isEqualTo(next);
    }

    @Test
    void isOnceAfterAQuietWeekend() {
        QuietHours weekend =
                new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        Preferences preferences = digestsOnMondays(BERLIN, LocalTime.of(9, 0), List.of(weekend));
        Instant monday = Instant.parse("2025-01-19T23:00:00Z");

        assertThat(preferences.nextDigest(Frequency.DAILY, Instant.parse("2025-01-17T08:00:00Z")))
                .isEqualTo(monday);
        assertThat(preferences.nextDigest(Frequency.DAILY, Instant.parse("2025-01-18T12:00:00Z")))
                .isEqualTo(monday);
        assertThat(preferences.nextDigest(Frequency.DAILY, Instant.parse("2025-01-19T12:00:00Z")))
                .isEqualTo(monday);
    }

    @Test
    void isMondayAtNineByDefault() {
        assertThat(Preferences.DEFAULT.nextDigest(Frequency.WEEKLY, Instant.parse("2025-01-15T12:00:00Z")))
                .isEqualTo(Instant.parse("2025-01-20T09:00:00Z"));
    }

    @Test
    void instantMessagesHaveNone() {
        Instant now = Instant.parse("2025-01-15T12:00:00Z");

        assertThatThrownBy(() -> Preferences.DEFAULT.nextDigest(Frequency.INSTANT, now))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Preferences digestsOnMondays(ZoneId zone, LocalTime at, List<QuietHours> quietHours) {
        return new PreferenceSettings(zone, Map.of(), quietHours, List.of(), new DigestTime(at, DayOfWeek.MONDAY))
                .in(ZoneId.of("Asia/Tokyo"));
    }
}
