package dev.debrief.incidents.events;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.DomainEvent;
import dev.debrief.contracts.EventTypes;
import dev.debrief.platform.outbox.Outbox;
import dev.debrief.platform.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;

/** Appends contract events to the outbox, in the transaction of the change that caused them. */
@ApplicationScoped
public class EventPublisher {

    /** The aggregate type of all events of this service: it routes them to the topic {@code debrief.incident.v1}. */
    public static final String AGGREGATE_TYPE = Aggregate.INCIDENT.wireName();

    private final Outbox outbox;

    EventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    public void publish(DomainEvent event) {
        outbox.append(new OutgoingEvent(
                EventTypes.aggregateOf(event.getClass()).wireName(),
                event.aggregateId().toString(),
                EventTypes.typeOf(event.getClass()),
                EventTypes.schemaOf(event.getClass()),
                event));
    }
}
