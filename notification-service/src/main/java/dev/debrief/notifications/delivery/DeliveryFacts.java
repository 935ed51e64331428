package dev.debrief.notifications.delivery;

import dev.debrief.contracts.Facts;
import dev.debrief.contracts.notification.DeliveryFailed;
import dev.debrief.platform.outbox.Outbox;
import dev.debrief.platform.outbox.OutgoingFact;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Deliveries in the words of the contract. */
@ApplicationScoped
class DeliveryFacts {

    private final Outbox outbox;

    DeliveryFacts(Outbox outbox) {
        this.outbox = outbox;
    }

    void failed(Delivery delivery, Instant at) {
        Class<DeliveryFailed> type = DeliveryFailed.class;
        DeliveryFailed fact = new DeliveryFailed(
                delivery.id(),
                delivery.channel().name(),
                delivery.recipientName(),
                delivery.factType(),
                delivery.eventId(),
                delivery.attempts(),
                String.valueOf(delivery.reason()),
                at);
        outbox.append(new OutgoingFact(
                Facts.aggregateOf(type).wireName(),
                delivery.id().toString(),
                Facts.typeOf(type),
                Facts.schemaOf(type),
                fact));
    }
}
