package dev.debrief.notifications.preference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.notifications.notification.Frequency;
import dev.debrief.notifications.notification.SampleNotifications;
import dev.debrief.notifications.notification.Tone;
import dev.debrief.platform.json.JsonColumns;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferencesTest {

    private static final Instant NOW = Instant.parse("2025-01-15T12:00:00Z");
    private static final Set<String> ALL = Set.of("EMAIL", "PAGER");

    /** The notification is dev.debrief.action-item.overdue.v1 about AI-12. */
    @ParameterizedTest(name = "type {0}, subject {1}, until {2}: {3}")
    @CsvSource({
        "dev.debrief.action-item.overdue.v1,,, true",
        "dev.debrief.action-item.due-soon.v1,,, false",
        "dev.debrief.action-item.*,,, true",
        "dev.debrief.action.*,,, false",
        "dev.debrief.incident.*,,, false",
        ", AI-12,, true",
        ", AI-1,, false",
        ", 01933ec1-f980-760e-9c06-fbfa997cbedf,, true",
        ", 01933ec1-f980-760e-9c06-fbfa997cbee0,, false",
        "dev.debrief.action-item.*, AI-12,, true",
        "dev.debrief.incident.*, AI-12,, false",
        "dev.debrief.action-item.*, AI-1,, false",
        ", AI-12, 2025-01-15T12:00:00.000001Z, true",
        ", AI-12, 2025-01-15T12:00:00Z, false",
        ", AI-12, 2025-01-14T12:00:00Z, false"
    })
    void mutesByTypeAndSubjectUntilATime(String type, String subject, Instant until, boolean muted) {
        Preferences preferences = with(Map.of(), new Mute(type, subject, until));

        assertThat(preferences.mutes(SampleNotifications.overdue(), NOW)).isEqualTo(muted);
    }

    @Test
    void oneOfSeveralMutesIsEnough() {
        Preferences preferences =
                with(Map.of(), new Mute("dev.debrief.incident.*", null, null), new Mute(null, "AI-12", null));

        assertThat(preferences.mutes(SampleNotifications.overdue(), NOW)).isTrue();
        assertThat(Preferences.DEFAULT.mutes(SampleNotifications.overdue(), NOW))
                .isFalse();
    }

    @Test
    void channelsAreThoseChosenForTheTone() {
        Preferences preferences = with(Map.of(Tone.UPDATE, Set.of(), Tone.REMINDER, Set.of("EMAIL")));

        assertThat(preferences.channelsFor(Tone.UPDATE, ALL)).isEmpty();
        assertThat(preferences.channelsFor(Tone.REMINDER, ALL)).containsExactly("EMAIL");
        assertThat(preferences.channelsFor(Tone.SUCCESS, ALL)).isEqualTo(ALL);
    }

    @Test
    void aChannelThatNoLongerExistsIsLeftOut() {
        Preferences preferences = with(Map.of(Tone.UPDATE, Set.of("EMAIL", "FAX")));

        assertThat(preferences.channelsFor(Tone.UPDATE, ALL)).containsExactly("EMAIL");
    }

    @Test
    void mutesThatAreOverAreDropped() {
        Mute current = new Mute(null, "AI-12", NOW.plusSeconds(1));
        Mute over = new Mute(null, "AI-13", NOW);
        Mute endless = new Mute(null, "AI-14", null);

        assertThat(with(Map.of(), current, over, endless)
                        .settings()
                        .withoutMutesOver(NOW)
                        .mutes())
                .containsExactly(current, endless);
    }

    @Test
    void theZoneIsThatOfTheOrganisationUnlessChosen() {
        PreferenceSettings chosen =
                new PreferenceSettings(ZoneId.of("Asia/Tokyo"), Map.of(), List.of(), List.of(), DigestTime.DEFAULT);
        ZoneId organisation = ZoneId.of("Europe/Berlin");

        assertThat(chosen.in(organisation).nextDigest(Frequency.DAILY, NOW))
                .isEqualTo(Instant.parse("2025-01-16T00:00:00Z"));
        assertThat(PreferenceSettings.DEFAULT.in(organisation).nextDigest(Frequency.DAILY, NOW))
                .isEqualTo(Instant.parse("2025-01-16T08:00:00Z"));
    }

    @Test
    void theStoredFormKeepsEverything() {
        PreferenceSettings settings = new PreferenceSettings(
                ZoneId.of("Europe/Berlin"),
                Map.of(Tone.UPDATE, Set.of(), Tone.SUCCESS, Set.of("EMAIL")),
                List.of(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), Set.of(DayOfWeek.FRIDAY))),
                List.of(new Mute("dev.debrief.incident.*", "INC-42", NOW)),
                new DigestTime(LocalTime.of(8, 30), DayOfWeek.FRIDAY));

        assertThat(JsonColumns.read(JsonColumns.write(settings), PreferenceSettings.class))
                .isEqualTo(settings);
        assertThat(JsonColumns.read(JsonColumns.write(PreferenceSettings.DEFAULT), PreferenceSettings.class))
                .isEqualTo(PreferenceSettings.DEFAULT);
    }

    private static Preferences with(Map<Tone, Set<String>> channels, Mute... mutes) {
        return new PreferenceSettings(null, channels, List.of(), List.of(mutes), DigestTime.DEFAULT).in(ZoneOffset.UTC);
    }
}
