package dev.debrief.notifications.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When to try again: the schedule of Standard Webhooks, ten tries over 75 h 35 min 5 s, and two last ones in the
 * minutes after, each shifted by up to a fifth so that deliveries that failed together do not come back together.
 */
final class RetrySchedule {

    static final int MAX_ATTEMPTS = 12;

    private static final List<Duration> DELAYS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24),
            Duration.ofMinutes(10),
            Duration.ofMinutes(15));

    private static final double JITTER = 0.2;
    private static final Duration MAX_RETRY_AFTER = Duration.ofHours(6);

    private RetrySchedule() {}

    /** The pause after a number of tries, without jitter; empty when it was the last try. */
    static Optional<Duration> delayAfter(int tries) {
        return tries < MAX_ATTEMPTS ? Optional.of(DELAYS.get(tries - 1)) : Optional.empty();
    }

    /**
     * The pause to keep.
     *
     * @param retryAfter what the receiver asked for; honoured up to six hours
     * @param random from 0 to 1
     */
    static Optional<Duration> delayAfter(int tries, @Nullable Duration retryAfter, double random) {
        return delayAfter(tries).map(pause -> longer(withJitter(pause, random), retryAfter));
    }

    private static Duration withJitter(Duration pause, double random) {
        return Duration.ofMillis(Math.round(pause.toMillis() * (1 - JITTER + 2 * JITTER * random)));
    }

    private static Duration longer(Duration pause, @Nullable Duration retryAfter) {
        if (retryAfter == null) {
            return pause;
        }
        Duration asked = retryAfter.compareTo(MAX_RETRY_AFTER) > 0 ? MAX_RETRY_AFTER : retryAfter;
        return asked.compareTo(pause) > 0 ? asked : pause;
    }
}
