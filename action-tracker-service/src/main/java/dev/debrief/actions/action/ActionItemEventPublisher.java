package dev.debrief.actions.action;

import dev.debrief.actions.events.EventPublisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Publishes the domain events of action items. */
@ApplicationScoped
class ActionItemEventPublisher {

    private final EventPublisher publisher;

    ActionItemEventPublisher(EventPublisher publisher) {
        this.publisher = publisher;
    }

    /** Publishes the events in this order, each with the item as it is now. */
    void publish(ActionItem item, List<? extends ActionItemDomainEvent> events) {
        ActionItemEventMapper mapper = new ActionItemEventMapper(item);
        events.forEach(event -> publisher.publish(event.accept(mapper)));
    }
}
