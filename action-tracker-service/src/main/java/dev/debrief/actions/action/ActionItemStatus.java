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

    /** Whether the work was done, whatever its effect. */
    public boolean isWorkDone() {
        return !isUnfinished() && this != DROPPED;
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
