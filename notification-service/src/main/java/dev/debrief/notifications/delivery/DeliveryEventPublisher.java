package dev.debrief.notifications.delivery;

import dev.debrief.contracts.notification.DeliveryFailed;
import dev.debrief.contracts.notification.NotificationEvent;
import dev.debrief.notifications.events.EventPublisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Publishes the domain events of deliveries. */
@ApplicationScoped
class DeliveryEventPublisher {

    private final EventPublisher publisher;

    DeliveryEventPublisher(EventPublisher publisher) {
        this.publisher = publisher;
    }

    void publish(Delivery delivery, List<? extends DeliveryDomainEvent> events) {
        Mapper mapper = new Mapper(delivery);
        events.forEach(event -> publisher.publish(event.accept(mapper)));
    }

    private record Mapper(Delivery delivery) implements DeliveryDomainEvent.Visitor<NotificationEvent> {

        @Override
        public NotificationEvent visit(DeliveryDomainEvent.Failed event) {
            return new DeliveryFailed(
                    delivery.id(),
                    delivery.channel(),
                    delivery.recipientName(),
                    delivery.eventType(),
                    delivery.eventId(),
                    delivery.attempts(),
                    event.reason(),
                    event.at());
        }
    }
}
