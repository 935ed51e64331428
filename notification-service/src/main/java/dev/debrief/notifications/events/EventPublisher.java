package dev.debrief.notifications.events;

import dev.debrief.contracts.DomainEvent;
import dev.debrief.contracts.EventTypes;
import dev.debrief.platform.outbox.Outbox;
import dev.debrief.platform.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;

/** The only way from this service to the outbox. */
@ApplicationScoped
public class EventPublisher {

    private final Outbox outbox;

    EventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Appends the event to the outbox in the running transaction; type and topic follow from its class. */
    public void publish(DomainEvent event) {
        Class<? extends DomainEvent> type = event.getClass();
        outbox.append(new OutgoingEvent(
                EventTypes.aggregateOf(type).wireName(),
                event.aggregateId().toString(),
                EventTypes.typeOf(type),
                EventTypes.schemaOf(type),
                event));
    }
}
