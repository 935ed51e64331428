package dev.debrief.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Duration INTERVAL = Duration.ofMillis(20);

    private final Pace pace = new Pace(INTERVAL, 3);
    private long now = System.nanoTime();

    @Test
    void doesNotDelayRunsAfterAPause() {
        assertThat(pace.afterRun(now)).isZero();
        assertThat(pace.afterRun(now)).isZero();
        assertThat(pace.afterRun(now)).isZero();
    }

    @Test
    void spacesOutRunsThatFollowEachOther() {
        Duration waited = Duration.ZERO;
        for (int run = 0; run < 103; run++) {
            Duration wait = pace.afterRun(now);
            assertThat(wait).isLessThanOrEqualTo(INTERVAL);
            waited = waited.plus(wait);
            now += wait.toNanos();
        }
        assertThat(waited).isEqualTo(INTERVAL.multipliedBy(100));
    }

    @Test
    void doesNotDelayRunsThatAreRare() {
        for (int run = 0; run < 100; run++) {
            assertThat(pace.afterRun(now)).isZero();
            now += INTERVAL.toNanos();
        }
    }

    @Test
    void allowsNoLargerBurstAfterALongPause() {
        now += Duration.ofHours(1).toNanos();
        pace.afterRun(now);
        pace.afterRun(now);
        pace.afterRun(now);
        assertThat(pace.afterRun(now)).isEqualTo(INTERVAL);
    }
}
