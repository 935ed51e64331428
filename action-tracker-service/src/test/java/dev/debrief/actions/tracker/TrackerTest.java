package dev.debrief.actions.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.tracker.client.StatusLabels;
import dev.debrief.actions.tracker.client.TrackerKind;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TrackerTest {

    private static final Instant NOW = Instant.parse("2024-11-18T09:00:00Z");

    private final Tracker tracker = tracker();

    private static Tracker tracker() {
        Tracker tracker = new Tracker(UUID.randomUUID(), "github", TrackerKind.GITHUB, "sealed", NOW);
        tracker.edit(settings("GitHub", "acme/checkout", true), "token", NOW);
        return tracker;
    }

    private static TrackerSettings settings(String name, String project, boolean enabled) {
        return new TrackerSettings(
                name,
                enabled,
                null,
                project,
                null,
                new SyncSettings(
                        FieldDirections.DEFAULT,
                        StatusMapping.DEFAULT,
                        StatusLabels.DEFAULT,
                        SyncSettings.DEFAULT_WONT_DO_RESOLUTIONS,
                        SyncSettings.DEFAULT_ISSUE_TYPE,
                        false));
    }

    @Test
    void otherSettingsDoNotEndAPause() {
        Instant until = tracker.health().recordLimit("Too many requests", Duration.ofHours(1), NOW);

        tracker.edit(settings("Renamed", "acme/checkout", true), null, NOW.plusSeconds(1));
        assertThat(tracker.pausedUntil()).isEqualTo(until);
        tracker.edit(settings("Renamed", "acme/checkout", true), "another token", NOW.plusSeconds(2));
        assertThat(tracker.pausedUntil()).isNull();
    }

    @Test
    void saysWhyItIsDisabledUntilItIsEnabled() {
        long revision = tracker.revision();

        assertThat(tracker.disable("Bad credentials", NOW)).isTrue();
        assertThat(tracker.settings().enabled()).isFalse();
        assertThat(tracker.revision()).isEqualTo(revision + 1);
        tracker.edit(settings("Renamed", "acme/checkout", false), null, NOW);
        assertThat(tracker.disabledReason()).isEqualTo("Bad credentials");
        tracker.edit(settings("Renamed", "acme/checkout", true), null, NOW);
        assertThat(tracker.disabledReason()).isNull();
    }

    @Test
    void isDisabledOnce() {
        tracker.disable("Bad credentials", NOW);
        long revision = tracker.revision();

        assertThat(tracker.disable("Not found", NOW)).isFalse();
        assertThat(tracker.disabledReason()).isEqualTo("Bad credentials");
        assertThat(tracker.revision()).isEqualTo(revision);
    }

    /** The clock of the tracker is ahead: changes of the next minutes must not be passed over. */
    @Test
    void aPollDoesNotReachTheFuture() {
        tracker.recordPoll(NOW.plusSeconds(60), NOW.plusSeconds(30));
        assertThat(tracker.seenUntil()).isEqualTo(NOW.plusSeconds(30));

        tracker.recordPoll(NOW.plusSeconds(10), NOW.plusSeconds(40));
        tracker.recordPoll(null, NOW.plusSeconds(50));
        assertThat(tracker.seenUntil()).isEqualTo(NOW.plusSeconds(30));
        assertThat(tracker.polledAt()).isEqualTo(NOW.plusSeconds(50));
    }
}
