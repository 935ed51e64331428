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
    private static final int MAX_REFUSALS = 3;

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

    /** Four jobs run for a tracker at once. */
    @Test
    void jobsThatAreRefusedTogetherAreRefusedOnce() {
        for (int job = 0; job < 4; job++) {
            assertThat(refused(Duration.ofSeconds(job))).isFalse();
        }

        assertThat(refused(Duration.ofMinutes(2))).isFalse();
        assertThat(refused(Duration.ofMinutes(4))).isTrue();
        assertThat(tracker.settings().enabled()).isFalse();
        assertThat(tracker.disabledReason()).isEqualTo("Bad credentials");
    }

    @Test
    void anAnswerBetweenRefusalsStartsAnew() {
        refused(Duration.ZERO);
        refused(Duration.ofMinutes(2));
        answered(Duration.ofMinutes(3), Duration.ofMinutes(3));
        assertThat(tracker.lastError()).isNull();

        assertThat(refused(Duration.ofMinutes(4))).isFalse();
        assertThat(refused(Duration.ofMinutes(6))).isFalse();
        assertThat(refused(Duration.ofMinutes(8))).isTrue();
    }

    @Test
    void anAnswerToAnEarlierCallSaysNothingAboutALimit() {
        limited(Duration.ofSeconds(10), Duration.ofHours(1));

        answered(Duration.ofSeconds(9), Duration.ofSeconds(11));
        assertThat(tracker.pausedUntil()).isEqualTo(NOW.plusSeconds(10).plus(Duration.ofHours(1)));
        assertThat(tracker.lastError()).isNotNull();
        answered(Duration.ofSeconds(12), Duration.ofSeconds(13));
        assertThat(tracker.pausedUntil()).as("not over").isNotNull();
        answered(Duration.ofHours(2), Duration.ofHours(2));
        assertThat(tracker.pausedUntil()).isNull();
        assertThat(tracker.lastError()).isNull();
    }

    @Test
    void aShorterPauseDoesNotEndALongerOne() {
        Instant until = limited(Duration.ZERO, Duration.ofHours(1));

        assertThat(limited(Duration.ofMinutes(1), Duration.ofMinutes(2))).isEqualTo(until);
        assertThat(tracker.pausedUntil()).isEqualTo(until);
    }

    /** Reads succeed while the creation of issues is limited. */
    @Test
    void limitsAreInARowAlthoughOtherCallsAreAnswered() {
        assertThat(limitsInARow(Duration.ZERO)).isEqualTo(1);
        answered(Duration.ofMinutes(2), Duration.ofMinutes(2));
        assertThat(limitsInARow(Duration.ofMinutes(3))).isEqualTo(2);
        assertThat(limitsInARow(Duration.ofHours(3))).isEqualTo(1);
    }

    private int limitsInARow(Duration after) {
        int[] counted = new int[1];
        tracker.recordLimit(
                "Too many requests",
                limits -> {
                    counted[0] = limits;
                    return Duration.ofMinutes(1);
                },
                NOW.plus(after));
        return counted[0];
    }

    @Test
    void otherSettingsDoNotEndAPause() {
        Instant until = limited(Duration.ZERO, Duration.ofHours(1));

        tracker.edit(settings("Renamed", "acme/checkout", true), null, NOW.plusSeconds(1));
        assertThat(tracker.pausedUntil()).isEqualTo(until);
        tracker.edit(settings("Renamed", "acme/checkout", true), "another token", NOW.plusSeconds(2));
        assertThat(tracker.pausedUntil()).isNull();
    }

    @Test
    void saysWhyItIsDisabledUntilItIsEnabled() {
        refused(Duration.ZERO);
        refused(Duration.ofMinutes(2));
        refused(Duration.ofMinutes(4));

        tracker.edit(settings("Renamed", "acme/checkout", false), null, NOW);
        assertThat(tracker.disabledReason()).isEqualTo("Bad credentials");
        tracker.edit(settings("Renamed", "acme/checkout", true), null, NOW);
        assertThat(tracker.disabledReason()).isNull();
        assertThat(refused(Duration.ofHours(1))).isFalse();
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

    private boolean refused(Duration after) {
        return tracker.recordRefusal("Bad credentials", MAX_REFUSALS, NOW.plus(after));
    }

    private Instant limited(Duration after, Duration pause) {
        return tracker.recordLimit("Too many requests", limits -> pause, NOW.plus(after));
    }

    private void answered(Duration began, Duration after) {
        tracker.recordAnswer(NOW.plus(began), NOW.plus(after));
    }
}
