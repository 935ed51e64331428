package dev.debrief.notifications.endpoint;

import dev.debrief.contracts.Facts;
import dev.debrief.contracts.notification.EndpointDisabled;
import dev.debrief.platform.outbox.Outbox;
import dev.debrief.platform.outbox.OutgoingFact;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Endpoints in the words of the contract. */
@ApplicationScoped
class EndpointFacts {

    private final Outbox outbox;

    EndpointFacts(Outbox outbox) {
        this.outbox = outbox;
    }

    void disabled(Endpoint endpoint, Instant at) {
        Class<EndpointDisabled> type = EndpointDisabled.class;
        outbox.append(new OutgoingFact(
                Facts.aggregateOf(type).wireName(),
                endpoint.id().toString(),
                Facts.typeOf(type),
                Facts.schemaOf(type),
                new EndpointDisabled(endpoint.id(), endpoint.name(), String.valueOf(endpoint.disabledReason()), at)));
    }
}
