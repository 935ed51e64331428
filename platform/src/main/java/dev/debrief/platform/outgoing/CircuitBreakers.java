package dev.debrief.platform.outgoing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Circuit breakers, one per destination: suspend calls to a destination that keeps failing, then let one call through
 * as a probe. Their state is in memory, per replica, and only saves calls; nothing depends on it. Beyond 10,000
 * destinations, those that were called least are forgotten.
 */
public final class CircuitBreakers {

    private static final int MAX_DESTINATIONS = 10_000;

    private final CircuitBreakerPolicy policy;
    private final Clock clock;
    private final Cache<String, DestinationBreaker> breakers = Caffeine.newBuilder()
            .maximumSize(MAX_DESTINATIONS)
            .executor(Runnable::run)
            .build();

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
        DestinationBreaker breaker = breakers.get(destination, key -> new DestinationBreaker(key, policy, clock));
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
        breakers.invalidate(destination);
    }
}
