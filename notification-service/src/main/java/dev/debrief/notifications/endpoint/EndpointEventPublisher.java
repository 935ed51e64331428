package dev.debrief.notifications.endpoint;

import dev.debrief.contracts.EventTypes;
import dev.debrief.contracts.notification.EndpointDisabled;
import dev.debrief.platform.outbox.Outbox;
import dev.debrief.platform.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Endpoints in the words of the contract. */
@ApplicationScoped
class EndpointEventPublisher {

    private final Outbox outbox;

    EndpointEventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void disabled(Endpoint endpoint, Instant at) {
        Class<EndpointDisabled> type = EndpointDisabled.class;
        outbox.append(new OutgoingEvent(
                EventTypes.aggregateOf(type).wireName(),
                endpoint.id().toString(),
                EventTypes.typeOf(type),
                EventTypes.schemaOf(type),
                new EndpointDisabled(endpoint.id(), endpoint.name(), String.valueOf(endpoint.disabledReason()), at)));
    }
}
