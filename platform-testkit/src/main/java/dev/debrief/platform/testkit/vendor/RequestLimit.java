package dev.debrief.platform.testkit.vendor;

import java.time.Duration;

/** Allows a number of requests in a period; the next period begins with the first request after its end. */
final class RequestLimit {

    private final int requests;
    private final Duration period;
    private long startedAt = System.nanoTime();
    private int used;

    RequestLimit(int requests, Duration period) {
        this.requests = requests;
        this.period = period;
    }

    /** The time until a request is allowed; zero if this one is. */
    synchronized Duration acquire() {
        long now = System.nanoTime();
        if (now - startedAt >= period.toNanos()) {
            startedAt = now;
            used = 0;
        }
        if (used < requests) {
            used++;
            return Duration.ZERO;
        }
        return period.minusNanos(now - startedAt);
    }
}
