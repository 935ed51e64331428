package dev.debrief.platform.job;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When failed attempts are repeated.
 *
 * @param delays after the first, second, … attempt; there is one more attempt than delays
 * @param jitter a delay varies by up to this share, so that jobs that failed together do not return together
 * @param maxRetryAfter a longer delay that a receiver requests is cut to this
 */
public record RetrySchedule(List<Duration> delays, double jitter, Duration maxRetryAfter) {

    /** That of Standard Webhooks: ten attempts over 75 h 35 min 5 s. */
    public static final RetrySchedule STANDARD_WEBHOOKS = new RetrySchedule(
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(10),
                    Duration.ofHours(14),
                    Duration.ofHours(20),
                    Duration.ofHours(24)),
            0.2,
            Duration.ofHours(6));

    public RetrySchedule {
        delays = List.copyOf(delays);
        if (jitter < 0 || jitter >= 1) {
            throw new IllegalArgumentException("The jitter must be at least 0 and less than 1, but is " + jitter);
        }
    }

    public int maxAttempts() {
        return delays.size() + 1;
    }

    /** The delay after a number of attempts, without jitter; empty after the last attempt. */
    public Optional<Duration> delayAfter(int attempts) {
        return attempts < maxAttempts() ? Optional.of(delays.get(attempts - 1)) : Optional.empty();
    }

    /**
     * The delay with jitter, or the requested one if that is longer.
     *
     * @param retryAfter requested by the receiver
     * @param random from 0 to 1
     */
    public Optional<Duration> delayAfter(int attempts, @Nullable Duration retryAfter, double random) {
        return delayAfter(attempts).map(delay -> max(withJitter(delay, random), retryAfter));
    }

    /**
     * The time until a job that was not attempted is tried again: at least a second, with jitter added.
     *
     * @param random from 0 to 1
     */
    Duration postponement(@Nullable Duration requested, double random) {
        Duration delay = max(Duration.ofSeconds(1), requested);
        return delay.plusMillis(Math.round(delay.toMillis() * jitter * random));
    }

    private Duration withJitter(Duration delay, double random) {
        return Duration.ofMillis(Math.round(delay.toMillis() * (1 - jitter + 2 * jitter * random)));
    }

    private Duration max(Duration delay, @Nullable Duration retryAfter) {
        if (retryAfter == null) {
            return delay;
        }
        Duration capped = retryAfter.compareTo(maxRetryAfter) > 0 ? maxRetryAfter : retryAfter;
        return capped.compareTo(delay) > 0 ? capped : delay;
    }
}
