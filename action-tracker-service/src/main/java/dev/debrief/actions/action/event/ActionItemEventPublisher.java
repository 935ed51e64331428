package dev.debrief.actions.action.event;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.action.ActionItemDomainEvent;
import dev.debrief.actions.action.ActionItemListener;
import dev.debrief.actions.events.EventPublisher;
import dev.debrief.actions.postmortem.PostmortemProjection;
import dev.debrief.contracts.action.value.ActionItemSnapshot;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Publishes the domain events of action items. */
@ApplicationScoped
public class ActionItemEventPublisher {

    private final EventPublisher publisher;
    private final PublishedBenefits benefits;
    private final List<ActionItemListener> listeners;

    ActionItemEventPublisher(
            EventPublisher publisher, PublishedBenefits benefits, @All List<ActionItemListener> listeners) {
        this.publisher = publisher;
        this.benefits = benefits;
        this.listeners = listeners;
    }

    /**
     * Publishes the events in this order, each with the item as it is now, and calls the listeners if the item has
     * changed. Nothing is published while an item waits for a postmortem: consumers see it from the moment it joins
     * one.
     */
    public void publish(ActionItem item, List<ActionItemDomainEvent> events) {
        PostmortemProjection postmortem = item.postmortem();
        if (postmortem != null && !events.isEmpty()) {
            ActionItemEventMapper mapper = new ActionItemEventMapper(item, postmortem, benefits.of(item.id()));
            events.forEach(event -> publisher.publish(event.accept(mapper)));
        }
        if (events.stream().anyMatch(ActionItemDomainEvent::changesItem)) {
            listeners.forEach(listener -> listener.changed(item, events));
        }
    }

    /** The item as events show it, for events of other features; empty while it waits for a postmortem. */
    public Optional<ActionItemSnapshot> snapshotOf(ActionItem item) {
        return Optional.ofNullable(item.postmortem())
                .map(postmortem -> ActionItemEventMapper.snapshot(item, postmortem, benefits.of(item.id())));
    }
}
