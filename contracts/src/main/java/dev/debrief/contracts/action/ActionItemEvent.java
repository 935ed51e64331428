package dev.debrief.contracts.action;

import dev.debrief.contracts.DomainEvent;
import dev.debrief.contracts.action.value.ActionItemSnapshot;
import java.util.UUID;

/** The events of an action item. */
public sealed interface ActionItemEvent extends DomainEvent
        permits ActionItemProposed,
                ActionItemCommitted,
                ActionItemUpdated,
                ActionItemAssigned,
                ActionItemRescheduled,
                ActionItemStarted,
                ActionItemBlocked,
                ActionItemCompleted,
                ActionItemVerified,
                ActionItemFoundIneffective,
                ActionItemDropped,
                ActionItemRecurred,
                ActionItemReopened,
                ActionItemDueSoon,
                ActionItemOverdue,
                ActionItemEscalated,
                VerificationDue,
                ActionItemCommented {

    /** The action item after the event. */
    ActionItemSnapshot actionItem();

    @Override
    default UUID aggregateId() {
        return actionItem().actionItemId();
    }

    /** Calls the method of the visitor for the type of this event. */
    <R> R accept(Visitor<R> visitor);

    /**
     * Handles every event of the topic: an event without a method here, or without an implementation, does not compile.
     *
     * @param <R> what handling an event returns
     */
    interface Visitor<R> {

        R visit(ActionItemProposed event);

        R visit(ActionItemCommitted event);

        R visit(ActionItemUpdated event);

        R visit(ActionItemAssigned event);

        R visit(ActionItemRescheduled event);

        R visit(ActionItemStarted event);

        R visit(ActionItemBlocked event);

        R visit(ActionItemCompleted event);

        R visit(ActionItemVerified event);

        R visit(ActionItemFoundIneffective event);

        R visit(ActionItemDropped event);

        R visit(ActionItemRecurred event);

        R visit(ActionItemReopened event);

        R visit(ActionItemDueSoon event);

        R visit(ActionItemOverdue event);

        R visit(ActionItemEscalated event);

        R visit(VerificationDue event);

        R visit(ActionItemCommented event);
    }
}
