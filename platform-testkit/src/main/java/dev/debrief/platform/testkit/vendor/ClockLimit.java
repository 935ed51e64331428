package dev.debrief.platform.testkit.vendor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Allows a number of requests in a period of a clock that a test advances. The next period begins with the first
 * request after its end. At first, everything is allowed.
 */
final class ClockLimit {

    private final Clock clock;
    private int requests = Integer.MAX_VALUE;
    private Duration period = Duration.ofMinutes(1);
    private Instant end = Instant.MIN;
    private int used;

    ClockLimit(Clock clock) {
        this.clock = clock;
    }

    synchronized void set(int newRequests, Duration newPeriod) {
        requests = newRequests;
        period = newPeriod;
        end = Instant.MIN;
    }

    /** The time until a request is allowed; zero if this one is. */
    synchronized Duration acquire() {
        Instant now = clock.instant();
        if (!now.isBefore(end)) {
            end = now.plus(period);
            used = 0;
        }
        if (used < requests) {
            used++;
            return Duration.ZERO;
        }
        return Duration.between(now, end);
    }
}
