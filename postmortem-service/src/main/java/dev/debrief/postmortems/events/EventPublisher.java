package dev.debrief.postmortems.events;

import dev.debrief.contracts.DomainEvent;
import dev.debrief.contracts.EventTypes;
import dev.debrief.platform.outbox.Outbox;
import dev.debrief.platform.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;

/** Publishes contract events of this service in the transaction of the change. */
@ApplicationScoped
public class EventPublisher {

    private final Outbox outbox;

    EventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    /** @throws IllegalStateException when no transaction is active */
    public void publish(DomainEvent event) {
        outbox.append(new OutgoingEvent(
                EventTypes.aggregateOf(event.getClass()).wireName(),
                event.aggregateId().toString(),
                EventTypes.typeOf(event.getClass()),
                EventTypes.schemaOf(event.getClass()),
                event));
    }
}
