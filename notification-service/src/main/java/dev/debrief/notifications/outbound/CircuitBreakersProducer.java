package dev.debrief.notifications.outbound;

import dev.debrief.platform.outgoing.CircuitBreakerPolicy;
import dev.debrief.platform.outgoing.CircuitBreakers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** The circuit breakers of this replica, one per URL. */
@ApplicationScoped
class CircuitBreakersProducer {

    @Produces
    @Singleton
    CircuitBreakers breakers(WebhooksConfig config, Clock clock) {
        return new CircuitBreakers(policy(config), clock);
    }

    /** @throws IllegalArgumentException with a sentence for operators, if the times are unusable */
    static CircuitBreakerPolicy policy(WebhooksConfig config) {
        Duration openFor = config.breakerOpenFor();
        Duration maxOpenFor = config.breakerMaxOpenFor();
        if (openFor.toMillis() < 1 || maxOpenFor.compareTo(openFor) < 0) {
            throw new IllegalArgumentException("debrief.webhooks.breaker-open-for is " + openFor
                    + " and debrief.webhooks.breaker-max-open-for is " + maxOpenFor
                    + ". Set the first to at least a millisecond, and the second to at least the first.");
        }
        CircuitBreakerPolicy standard = CircuitBreakerPolicy.DEFAULT;
        return new CircuitBreakerPolicy(
                standard.failureRate(),
                standard.minimumCalls(),
                standard.window(),
                standard.consecutiveFailures(),
                openFor,
                maxOpenFor);
    }
}
