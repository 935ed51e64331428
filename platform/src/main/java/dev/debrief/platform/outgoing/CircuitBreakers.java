package dev.debrief.platform.outgoing;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Circuit breakers, one per destination: suspend calls to a destination that keeps failing, then let one call through
 * as a probe. Their state is in memory, per replica, and only saves calls; nothing depends on it.
 */
public final class CircuitBreakers {

    private final CircuitBreakerPolicy policy;
    private final Clock clock;
    private final Map<String, DestinationBreaker> breakers = new ConcurrentHashMap<>();

    public CircuitBreakers(CircuitBreakerPolicy policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * Makes a call, unless the breaker of its destination is open. A failed result or a {@link NetworkFailureException}
     * counts as a failure; other exceptions say nothing about the destination.
     *
     * @param destination its key, such as a host name or the id of an endpoint
     * @throws CircuitOpenException when the call is not made
     */
    public <T> T call(String destination, Supplier<T> call, Predicate<? super T> failed) {
        DestinationBreaker breaker =
                breakers.computeIfAbsent(destination, key -> new DestinationBreaker(key, policy, clock));
        breaker.acquire();
        boolean recorded = false;
        try {
            T result = call.get();
            breaker.recordResult(!failed.test(result));
            recorded = true;
            return result;
        } catch (NetworkFailureException failure) {
            breaker.recordResult(false);
            recorded = true;
            throw failure;
        } finally {
            if (!recorded) {
                breaker.release();
            }
        }
    }

    /** Drops the state of a destination that no longer exists. */
    public void forget(String destination) {
        breakers.remove(destination);
    }
}
