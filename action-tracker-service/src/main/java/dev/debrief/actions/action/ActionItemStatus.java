package dev.debrief.actions.action;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The status of an action item. */
public enum ActionItemStatus {
    PROPOSED,
    OPEN,
    IN_PROGRESS,
    BLOCKED,
    DONE,
    VERIFIED,
    INEFFECTIVE,
    DROPPED;

    private static final Set<ActionItemStatus> UNFINISHED = EnumSet.of(PROPOSED, OPEN, IN_PROGRESS, BLOCKED);

    /** Whether work remains, so that the item can become overdue. */
    public boolean isUnfinished() {
        return UNFINISHED.contains(this);
    }

    /** Whether the team has committed to the item and work remains. */
    public boolean isCommitted() {
        return isUnfinished() && this != PROPOSED;
    }

    /** Whether it is part of the total. */
    public boolean isCounted() {
        return this != DROPPED;
    }

    /**
     * Whether it counts as done. This is the only definition: the events carry it, and whoever shows progress adds it
     * up. Work without the intended effect is not done.
     */
    public boolean isDone() {
        return this == DONE || this == VERIFIED;
    }

    /** Whether nothing remains to decide, so that closing the postmortem does not wait for it. */
    public boolean isSettled() {
        return this == VERIFIED || this == DROPPED;
    }

    static Set<ActionItemStatus> unfinished() {
        return EnumSet.copyOf(UNFINISHED);
    }

    /** The transitions that this status allows, in declaration order. */
    public List<ActionItemTransition> transitions() {
        return Arrays.stream(ActionItemTransition.values())
                .filter(transition -> transition.isAllowedFrom(this))
                .toList();
    }
}
