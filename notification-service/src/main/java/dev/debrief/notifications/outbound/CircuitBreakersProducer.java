package dev.debrief.notifications.outbound;

import dev.debrief.platform.outgoing.CircuitBreakerPolicy;
import dev.debrief.platform.outgoing.CircuitBreakers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The circuit breakers of this replica, one per URL. */
@ApplicationScoped
class CircuitBreakersProducer {

    @Produces
    @Singleton
    CircuitBreakers breakers(Clock clock) {
        return new CircuitBreakers(CircuitBreakerPolicy.DEFAULT, clock);
    }
}
