package dev.debrief.actions.action;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where an action item is in its life. */
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

    /** Whether work is still to be done, so that a due date can pass. */
    public boolean isUnfinished() {
        return UNFINISHED.contains(this);
    }

    /** Whether the work was done, whatever its effect turned out to be. */
    public boolean isWorkDone() {
        return !isUnfinished() && this != DROPPED;
    }

    static Set<ActionItemStatus> unfinished() {
        return EnumSet.copyOf(UNFINISHED);
    }

    /** The transitions that lead on from here, in the order of an item's life. */
    public List<ActionItemTransition> transitions() {
        return Arrays.stream(ActionItemTransition.values())
                .filter(transition -> transition.isAllowedFrom(this))
                .toList();
    }
}
