package dev.debrief.platform.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallHealthTest {

    private static final Instant NOW = Instant.parse("2024-11-18T09:00:00Z");

    private final CallHealth health = CallHealth.untried();

    /** Four jobs call a peer at once. */
    @Test
    void callsThatAreRefusedTogetherAreRefusedOnce() {
        assertThat(refused(Duration.ZERO)).isEqualTo(1);
        for (int job = 1; job < 4; job++) {
            assertThat(refused(Duration.ofSeconds(job))).isZero();
        }

        assertThat(refused(Duration.ofMinutes(2))).isEqualTo(2);
        assertThat(refused(Duration.ofMinutes(4))).isEqualTo(3);
        assertThat(health.lastError()).isEqualTo("Bad credentials");
    }

    @Test
    void anAnswerBetweenRefusalsStartsAnew() {
        refused(Duration.ZERO);
        refused(Duration.ofMinutes(2));
        answered(Duration.ofMinutes(3), Duration.ofMinutes(3));
        assertThat(health.lastError()).isNull();

        assertThat(refused(Duration.ofMinutes(4))).isEqualTo(1);
    }

    @Test
    void anAnswerToAnEarlierCallSaysNothingAboutARefusal() {
        refused(Duration.ofMinutes(2));
        answered(Duration.ofMinutes(1), Duration.ofMinutes(3));

        assertThat(health.lastError()).isEqualTo("Bad credentials");
        assertThat(refused(Duration.ofMinutes(4))).isEqualTo(2);
    }

    @Test
    void anAnswerToAnEarlierCallSaysNothingAboutALimit() {
        limited(Duration.ofSeconds(10), Duration.ofHours(1));

        answered(Duration.ofSeconds(9), Duration.ofSeconds(11));
        assertThat(health.pausedUntil()).isEqualTo(NOW.plusSeconds(10).plus(Duration.ofHours(1)));
        assertThat(health.lastError()).isNotNull();
        answered(Duration.ofSeconds(12), Duration.ofSeconds(13));
        assertThat(health.pausedUntil()).as("not over").isNotNull();
        answered(Duration.ofHours(2), Duration.ofHours(2));
        assertThat(health.pausedUntil()).isNull();
        assertThat(health.lastError()).isNull();
    }

    @Test
    void aShorterPauseDoesNotEndALongerOne() {
        Instant until = limited(Duration.ZERO, Duration.ofHours(1));

        assertThat(limited(Duration.ofMinutes(1), Duration.ofMinutes(2))).isEqualTo(until);
        assertThat(health.pausedUntil()).isEqualTo(until);
    }

    @Test
    void noPauseIsLongerThanTwoHours() {
        assertThat(limited(Duration.ZERO, Duration.ofDays(1))).isEqualTo(NOW.plus(Duration.ofHours(2)));
    }

    /** Reads succeed while the creation of pages is limited. */
    @Test
    void limitsAreInARowAlthoughOtherCallsAreAnswered() {
        assertThat(limited(Duration.ZERO, null)).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
        answered(Duration.ofMinutes(2), Duration.ofMinutes(2));
        assertThat(limited(Duration.ofMinutes(3), null))
                .as("twice in a row")
                .isEqualTo(NOW.plus(Duration.ofMinutes(5)));
        assertThat(limited(Duration.ofHours(3), null)).isEqualTo(NOW.plus(Duration.ofMinutes(181)));
    }

    @Test
    void anotherWayToCallBeginsAnew() {
        refused(Duration.ZERO);
        limited(Duration.ofMinutes(1), Duration.ofHours(1));

        health.forget();

        assertThat(health.pausedUntil()).isNull();
        assertThat(health.lastError()).isNull();
        assertThat(refused(Duration.ofSeconds(90))).isEqualTo(1);
    }

    @Test
    void reasonsCanBeStoredAndShown() {
        health.recordFailure("two\nlines\u0000 and " + "x".repeat(600));

        assertThat(health.lastError())
                .startsWith("two lines and x")
                .endsWith("…")
                .hasSize(500);
    }

    private int refused(Duration after) {
        return health.recordRefusal("Bad credentials", NOW.plus(after));
    }

    private Instant limited(Duration after, @Nullable Duration pause) {
        return health.recordLimit("Too many requests", pause, NOW.plus(after));
    }

    private void answered(Duration began, Duration after) {
        health.recordAnswer(NOW.plus(began), NOW.plus(after));
    }
}
