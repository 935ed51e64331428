package dev.debrief.notifications.outbound;

import dev.debrief.platform.startup.ServiceCheck;
import jakarta.enterprise.context.ApplicationScoped;

/** Refuses to start with circuit breakers that would never close or never open. */
@ApplicationScoped
class CircuitBreakerCheck implements ServiceCheck {

    private final WebhooksConfig config;

    CircuitBreakerCheck(WebhooksConfig config) {
        this.config = config;
    }

    @Override
    public void run() {
        CircuitBreakersProducer.policy(config);
    }
}
