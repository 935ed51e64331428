package dev.debrief.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;

/** The consumers of this service by name. */
@ApplicationScoped
public class EventConsumerRegistry {

    private final Instance<EventConsumer> consumers;

    EventConsumerRegistry(@Any Instance<EventConsumer> consumers) {
        this.consumers = consumers;
    }

    public Optional<EventConsumer> named(String name) {
        return consumers.stream()
                .filter(consumer -> consumer.name().equals(name))
                .findFirst();
    }
}
