package dev.debrief.actions.recurrence;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.action.event.ActionItemEventPublisher;
import dev.debrief.actions.events.EventPublisher;
import dev.debrief.actions.incident.IncidentDetails;
import dev.debrief.contracts.Person;
import dev.debrief.contracts.action.ActionItemRecurred;
import dev.debrief.contracts.action.ActionItemUpdated;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/**
 * Publishes that an action item recurred, or that this was dismissed. Nothing is published while the item waits for a
 * postmortem.
 */
@ApplicationScoped
class RecurrenceEventPublisher {

    private final ActionItemEventPublisher items;
    private final EventPublisher publisher;

    RecurrenceEventPublisher(ActionItemEventPublisher items, EventPublisher publisher) {
        this.items = items;
        this.publisher = publisher;
    }

    void publishRecurred(
            ActionItem item, IncidentDetails incident, RecurrenceBasis basis, String reason, Actor by, Instant at) {
        items.snapshotOf(item)
                .ifPresent(snapshot -> publisher.publish(new ActionItemRecurred(
                        snapshot,
                        new Person(by.handle(), by.displayName()),
                        at,
                        incident.incidentId(),
                        incident.key(),
                        dev.debrief.contracts.action.value.RecurrenceBasis.valueOf(basis.name()),
                        reason)));
    }

    /** Nothing that is linked to the item is a recurrence any more. */
    void publishNoneLeft(ActionItem item, Actor by, Instant at) {
        items.snapshotOf(item)
                .ifPresent(snapshot -> publisher.publish(new ActionItemUpdated(
                        snapshot, new Person(by.handle(), by.displayName()), at, List.of("recurrences"))));
    }
}
