package dev.debrief.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(5));

    @Test
    void doublesUpToTheLongestPause() {
        assertThat(IntStream.of(1, 2, 3, 4, 5, 100, Integer.MAX_VALUE)
                        .mapToObj(failures -> backoff.after(failures).toMillis()))
                .containsExactly(500L, 1000L, 2000L, 4000L, 5000L, 5000L, 5000L);
    }

    @Test
    void shortensByAtMostAThird() {
        Random random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            int failures = 1 + random.nextInt(50);
            Duration whole = backoff.after(failures);
            assertThat(backoff.after(failures, random.nextDouble()))
                    .isBetween(whole.multipliedBy(2).dividedBy(3), whole);
        }
    }

    @Test
    void refusesAPauseWithoutAFailure() {
        assertThatThrownBy(() -> backoff.after(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
