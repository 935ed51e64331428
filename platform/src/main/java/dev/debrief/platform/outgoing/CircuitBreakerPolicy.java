package dev.debrief.platform.outgoing;

import java.time.Duration;

/**
 * When a circuit breaker opens, and for how long.
 *
 * @param failureRate percentage of failed calls in the window at which it opens
 * @param minimumCalls calls in the window before the rate counts
 * @param window the period in which calls are counted, in whole seconds
 * @param consecutiveFailures failures in a row at which it opens, whatever the rate
 * @param openFor time until the first probe; doubles with every probe that fails
 * @param maxOpenFor upper limit of that time
 */
public record CircuitBreakerPolicy(
        int failureRate,
        int minimumCalls,
        Duration window,
        int consecutiveFailures,
        Duration openFor,
        Duration maxOpenFor) {

    /** Half of at least ten calls in a minute, or five in a row; probes after 30 seconds up to 10 minutes. */
    public static final CircuitBreakerPolicy DEFAULT =
            new CircuitBreakerPolicy(50, 10, Duration.ofMinutes(1), 5, Duration.ofSeconds(30), Duration.ofMinutes(10));

    /** @param opened how often it has opened since it was last closed, from 1 */
    Duration openFor(int opened) {
        Duration delay = openFor;
        for (int i = 1; i < opened && delay.compareTo(maxOpenFor) < 0; i++) {
            delay = delay.multipliedBy(2);
        }
        return delay.compareTo(maxOpenFor) < 0 ? delay : maxOpenFor;
    }
}
