package dev.debrief.platform.outgoing;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.event.CircuitBreakerOnStateTransitionEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The breaker of Resilience4j, which in addition opens after a number of failures in a row. */
final class DestinationBreaker {

    private final String destination;
    private final CircuitBreakerPolicy policy;
    private final Clock clock;
    private final CircuitBreaker breaker;

    private int failuresInARow;
    private int opened;
    private Instant probeAt = Instant.MIN;

    DestinationBreaker(String destination, CircuitBreakerPolicy policy, Clock clock) {
        this.destination = destination;
        this.policy = policy;
        this.clock = clock;
        this.breaker = CircuitBreaker.of(
                destination,
                CircuitBreakerConfig.custom()
                        .clock(clock)
                        .currentTimestampFunction(Clock::millis, TimeUnit.MILLISECONDS)
                        .slidingWindowType(SlidingWindowType.TIME_BASED)
                        .slidingWindowSize(Math.toIntExact(policy.window().toSeconds()))
                        .minimumNumberOfCalls(policy.minimumCalls())
                        .failureRateThreshold(policy.failureRate())
                        .permittedNumberOfCallsInHalfOpenState(1)
                        // It probes after this time, not at its end.
                        .waitIntervalFunctionInOpenState(
                                times -> policy.openFor(times).toMillis() - 1)
                        .build());
        this.breaker.getEventPublisher().onStateTransition(this::track);
    }

    synchronized void acquire() {
        if (!breaker.tryAcquirePermission()) {
            Duration wait = Duration.between(clock.instant(), probeAt);
            throw new CircuitOpenException(destination, wait.isNegative() ? Duration.ZERO : wait);
        }
    }

    synchronized void recordResult(boolean success) {
        failuresInARow = success ? 0 : failuresInARow + 1;
        if (success) {
            breaker.onSuccess(0, TimeUnit.MILLISECONDS);
        } else {
            breaker.onError(0, TimeUnit.MILLISECONDS, new IllegalStateException());
        }
        if (failuresInARow >= policy.consecutiveFailures() && breaker.getState() == CircuitBreaker.State.CLOSED) {
            breaker.transitionToOpenState();
        }
    }

    synchronized void release() {
        breaker.releasePermission();
    }

    private void track(CircuitBreakerOnStateTransitionEvent event) {
        switch (event.getStateTransition().getToState()) {
            case OPEN -> {
                opened++;
                probeAt = clock.instant().plus(policy.openFor(opened));
            }
            case CLOSED -> {
                opened = 0;
                failuresInARow = 0;
            }
            default -> {}
        }
    }
}
