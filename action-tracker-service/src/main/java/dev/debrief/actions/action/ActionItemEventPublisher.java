package dev.debrief.actions.action;

import dev.debrief.actions.events.EventPublisher;
import dev.debrief.actions.postmortem.PostmortemProjection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Publishes the domain events of action items. */
@ApplicationScoped
class ActionItemEventPublisher {

    private final EventPublisher publisher;

    ActionItemEventPublisher(EventPublisher publisher) {
        this.publisher = publisher;
    }

    /**
     * Publishes the events in this order, each with the item as it is now. Nothing is published while an item waits for
     * a postmortem: consumers see it from the moment it joins one.
     */
    void publish(ActionItem item, List<? extends ActionItemDomainEvent> events) {
        PostmortemProjection postmortem = item.postmortem();
        if (postmortem == null) {
            return;
        }
        ActionItemEventMapper mapper = new ActionItemEventMapper(item, postmortem);
        events.forEach(event -> publisher.publish(event.accept(mapper)));
    }
}
