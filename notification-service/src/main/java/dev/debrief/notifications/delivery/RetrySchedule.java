package dev.debrief.notifications.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The retry schedule: that of Standard Webhooks, ten attempts over 75 h 35 min 5 s, and two more in the following
 * minutes. Jitter of up to a fifth spreads deliveries that failed together.
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

    /** The delay after a number of attempts, without jitter; empty after the last attempt. */
    static Optional<Duration> delayAfter(int attemptsInRound) {
        return attemptsInRound < MAX_ATTEMPTS ? Optional.of(DELAYS.get(attemptsInRound - 1)) : Optional.empty();
    }

    /**
     * The delay with jitter, or the requested one if that is longer.
     *
     * @param retryAfter requested by the receiver, honoured up to six hours
     * @param random from 0 to 1
     */
    static Optional<Duration> delayAfter(int attemptsInRound, @Nullable Duration retryAfter, double random) {
        return delayAfter(attemptsInRound).map(delay -> max(withJitter(delay, random), retryAfter));
    }

    private static Duration withJitter(Duration delay, double random) {
        return Duration.ofMillis(Math.round(delay.toMillis() * (1 - JITTER + 2 * JITTER * random)));
    }

    private static Duration max(Duration delay, @Nullable Duration retryAfter) {
        if (retryAfter == null) {
            return delay;
        }
        Duration capped = retryAfter.compareTo(MAX_RETRY_AFTER) > 0 ? MAX_RETRY_AFTER : retryAfter;
        return capped.compareTo(delay) > 0 ? capped : delay;
    }
}
