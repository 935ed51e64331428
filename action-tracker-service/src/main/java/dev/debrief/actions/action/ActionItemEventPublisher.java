package dev.debrief.actions.action;

import dev.debrief.actions.postmortem.PostmortemProjection;
import dev.debrief.actions.postmortem.Visibility;
import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.EventTypes;
import dev.debrief.contracts.Person;
import dev.debrief.contracts.Severity;
import dev.debrief.contracts.action.ActionItemAssigned;
import dev.debrief.contracts.action.ActionItemBlocked;
import dev.debrief.contracts.action.ActionItemCommitted;
import dev.debrief.contracts.action.ActionItemCompleted;
import dev.debrief.contracts.action.ActionItemDropped;
import dev.debrief.contracts.action.ActionItemEvent;
import dev.debrief.contracts.action.ActionItemFoundIneffective;
import dev.debrief.contracts.action.ActionItemOverdue;
import dev.debrief.contracts.action.ActionItemProposed;
import dev.debrief.contracts.action.ActionItemRescheduled;
import dev.debrief.contracts.action.ActionItemStarted;
import dev.debrief.contracts.action.ActionItemUpdated;
import dev.debrief.contracts.action.ActionItemVerified;
import dev.debrief.contracts.action.value.ActionItemSnapshot;
import dev.debrief.platform.outbox.Outbox;
import dev.debrief.platform.outbox.OutgoingEvent;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells the world what happened to action items, in the words of the contracts. */
@ApplicationScoped
class ActionItemEventPublisher {

    private final Outbox outbox;

    ActionItemEventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void proposed(ActionItem item, Actor by, Instant at) {
        publish(new ActionItemProposed(snapshot(item), person(by), at));
        if (item.content().owner() != null) {
            publish(new ActionItemAssigned(snapshot(item), person(by), at, null));
        }
    }

    void transitioned(ActionItem item, ActionItemTransition transition, Actor actor, Instant at) {
        ActionItemSnapshot after = snapshot(item);
        Person by = person(actor);
        publish(
                switch (transition) {
                    case COMMIT -> new ActionItemCommitted(after, by, at);
                    case START -> new ActionItemStarted(after, by, at);
                    case BLOCK -> new ActionItemBlocked(after, by, at, reason(item));
                    case COMPLETE -> new ActionItemCompleted(after, by, at);
                    case VERIFY -> new ActionItemVerified(after, by, at, item.statusReason());
                    case FIND_INEFFECTIVE -> new ActionItemFoundIneffective(after, by, at, reason(item));
                    case DROP -> new ActionItemDropped(after, by, at, reason(item));
                });
    }

    /** An owner or a due date that was taken away is an update: nobody is assigned and no day is set then. */
    void edited(ActionItem item, ActionItemChange change, Actor actor, Instant at) {
        ActionItemSnapshot after = snapshot(item);
        Person by = person(actor);
        boolean assigned = change.includes(ActionItemChange.OWNER) && after.owner() != null;
        boolean rescheduled = change.includes(ActionItemChange.DUE_ON) && after.dueOn() != null;
        List<String> updated = change.fields().stream()
                .filter(field -> !(assigned && field.equals(ActionItemChange.OWNER)))
                .filter(field -> !(rescheduled && field.equals(ActionItemChange.DUE_ON)))
                .toList();
        if (!updated.isEmpty()) {
            publish(new ActionItemUpdated(after, by, at, updated));
        }
        if (assigned) {
            publish(new ActionItemAssigned(after, by, at, person(change.previousOwner())));
        }
        if (rescheduled) {
            publish(new ActionItemRescheduled(after, by, at, change.previousDueOn()));
        }
    }

    void overdue(ActionItem item, LocalDate dueOn, Instant since) {
        publish(new ActionItemOverdue(snapshot(item), dueOn, since));
    }

    private void publish(ActionItemEvent event) {
        outbox.append(new OutgoingEvent(
                Aggregate.ACTION_ITEM.wireName(),
                event.aggregateId().toString(),
                EventTypes.typeOf(event.getClass()),
                EventTypes.schemaOf(event.getClass()),
                event));
    }

    private static ActionItemSnapshot snapshot(ActionItem item) {
        ActionItemContent content = item.content();
        PostmortemProjection postmortem = item.postmortem();
        return new ActionItemSnapshot(
                item.id(),
                item.key(),
                postmortem.id(),
                postmortem.key(),
                content.title(),
                content.description(),
                dev.debrief.contracts.action.value.ActionItemKind.valueOf(
                        content.kind().name()),
                dev.debrief.contracts.action.value.ActionItemIntent.valueOf(
                        content.intent().name()),
                person(content.owner()),
                content.dueOn(),
                dev.debrief.contracts.action.value.ActionItemStatus.valueOf(
                        item.status().name()),
                Severity.valueOf(postmortem.severity().name()),
                dev.debrief.contracts.Visibility.valueOf(postmortem.visibility().name()),
                postmortem.visibility() == Visibility.OPEN ? List.of() : postmortem.audience());
    }

    private static String reason(ActionItem item) {
        return Objects.requireNonNull(item.statusReason(), "a transition that needs a reason has one");
    }

    private static Person person(Actor actor) {
        return new Person(actor.handle(), actor.displayName());
    }

    private static @Nullable Person person(@Nullable Owner owner) {
        return owner == null ? null : new Person(owner.handle(), owner.displayName());
    }
}
