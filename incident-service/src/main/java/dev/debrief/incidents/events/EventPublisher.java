package dev.debrief.incidents.events;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.DomainEvent;
import dev.debrief.contracts.EventTypes;
import dev.debrief.platform.outbox.Outbox;
import dev.debrief.platform.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Appends the events of this service to the outbox, in the transaction of the change that caused them. */
@ApplicationScoped
public class EventPublisher {

    /** The aggregate type of all events of this service: it routes them to the topic {@code debrief.incident.v1}. */
    public static final String AGGREGATE_TYPE = Aggregate.INCIDENT.wireName();

    private final Outbox outbox;

    EventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * Appends an event; its type and topic follow from its class.
     *
     * @throws IllegalStateException without an active transaction
     */
    public void publish(DomainEvent event) {
        outbox.append(outgoing(event));
    }

    /** Appends events about one aggregate, in this order, with few statements. */
    public void publishAll(List<? extends DomainEvent> events) {
        outbox.appendAll(events.stream().map(EventPublisher::outgoing).toList());
    }

    private static OutgoingEvent outgoing(DomainEvent event) {
        Class<? extends DomainEvent> type = event.getClass();
        return new OutgoingEvent(
                EventTypes.aggregateOf(type).wireName(),
                event.aggregateId().toString(),
                EventTypes.typeOf(type),
                EventTypes.schemaOf(type),
                event);
    }
}
