package dev.debrief.contracts.action;

import dev.debrief.contracts.Fact;

/** Everything that can happen to an action item. */
public sealed interface ActionItemFact extends Fact
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
                ActionItemOverdue {

    /** The action item after the fact. */
    ActionItemSnapshot actionItem();
}
