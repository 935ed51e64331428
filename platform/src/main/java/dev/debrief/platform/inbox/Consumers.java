package dev.debrief.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;

/** The consumers of this service by name. */
@ApplicationScoped
class Consumers {

    private final Instance<FactConsumer> consumers;

    Consumers(@Any Instance<FactConsumer> consumers) {
        this.consumers = consumers;
    }

    Optional<FactConsumer> named(String name) {
        return consumers.stream()
                .filter(consumer -> consumer.name().equals(name))
                .findFirst();
    }
}
