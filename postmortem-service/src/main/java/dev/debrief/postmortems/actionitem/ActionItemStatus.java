package dev.debrief.postmortems.actionitem;

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

    /** Whether the work still has to be done, so that its due date matters. */
    public boolean isOpen() {
        return ordinal() < DONE.ordinal();
    }

    /** Whether nothing is left to find out. */
    public boolean isSettled() {
        return this == VERIFIED || this == DROPPED;
    }

    public boolean isDone() {
        return this == DONE || this == VERIFIED;
    }
}
