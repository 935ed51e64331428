package dev.debrief.platform.ratelimit;

import dev.debrief.platform.problem.StandardProblem;
import java.time.Duration;
import java.util.Optional;

/**
 * What a caller has left after a request.
 *
 * @param limit requests in each window
 * @param remaining requests left
 * @param fullAfter when all requests are available again
 * @param refusedFor how long to wait until the next request; empty if this one was accepted
 */
record RateLimitStatus(int limit, Duration window, long remaining, Duration fullAfter, Optional<Duration> refusedFor) {

    /** @param refusal takes the limit and the seconds of the window */
    void requireAccepted(String refusal) {
        refusedFor.ifPresent(wait -> {
            throw StandardProblem.TOO_MANY_REQUESTS
                    .because(refusal.formatted(limit, window.toSeconds()))
                    .retryAfter(wait);
        });
    }

    /** The value of {@code RateLimit-Policy}. */
    String policy() {
        return "\"default\";q=%d;w=%d".formatted(limit, seconds(window));
    }

    /** The value of {@code RateLimit}. */
    String rateLimit() {
        return "\"default\";r=%d;t=%d".formatted(remaining, seconds(fullAfter));
    }

    /** Whole seconds, rounded up: a caller that waits them is not refused again. */
    static long seconds(Duration duration) {
        return duration.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
