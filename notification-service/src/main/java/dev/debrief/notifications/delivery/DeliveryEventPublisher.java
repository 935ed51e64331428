package dev.debrief.notifications.delivery;

import dev.debrief.contracts.EventTypes;
import dev.debrief.contracts.notification.DeliveryFailed;
import dev.debrief.platform.outbox.Outbox;
import dev.debrief.platform.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Deliveries in the words of the contract. */
@ApplicationScoped
class DeliveryEventPublisher {

    private final Outbox outbox;

    DeliveryEventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void failed(Delivery delivery, Instant at) {
        Class<DeliveryFailed> type = DeliveryFailed.class;
        DeliveryFailed event = new DeliveryFailed(
                delivery.id(),
                delivery.channel().name(),
                delivery.recipientName(),
                delivery.eventType(),
                delivery.eventId(),
                delivery.attempts(),
                String.valueOf(delivery.reason()),
                at);
        outbox.append(new OutgoingEvent(
                EventTypes.aggregateOf(type).wireName(),
                delivery.id().toString(),
                EventTypes.typeOf(type),
                EventTypes.schemaOf(type),
                event));
    }
}
