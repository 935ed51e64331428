package dev.debrief.notifications.endpoint;

import dev.debrief.contracts.notification.EndpointDisabled;
import dev.debrief.contracts.notification.NotificationEvent;
import dev.debrief.notifications.events.EventPublisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Publishes the domain events of endpoints. */
@ApplicationScoped
class EndpointEventPublisher {

    private final EventPublisher publisher;

    EndpointEventPublisher(EventPublisher publisher) {
        this.publisher = publisher;
    }

    void publish(Endpoint endpoint, List<? extends EndpointDomainEvent> events) {
        Mapper mapper = new Mapper(endpoint);
        events.forEach(event -> publisher.publish(event.accept(mapper)));
    }

    private record Mapper(Endpoint endpoint) implements EndpointDomainEvent.Visitor<NotificationEvent> {

        @Override
        public NotificationEvent visit(EndpointDomainEvent.Disabled event) {
            return new EndpointDisabled(endpoint.id(), endpoint.name(), event.reason(), event.at());
        }
    }
}
