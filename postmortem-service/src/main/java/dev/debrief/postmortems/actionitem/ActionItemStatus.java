package dev.debrief.postmortems.actionitem;

public enum ActionItemStatus {
    PROPOSED,
    OPEN,
    IN_PROGRESS,
    BLOCKED,
    DONE,
    VERIFIED,
    INEFFECTIVE,
    DROPPED,
    /** One that this version does not know; neither open nor done. */
    UNKNOWN;

    /** Whether work is left, so that the due date matters. */
    public boolean isOpen() {
        return ordinal() < DONE.ordinal();
    }

    /** Whether the outcome is final. */
    public boolean isSettled() {
        return this == VERIFIED || this == DROPPED;
    }

    public boolean isDone() {
        return this == DONE || this == VERIFIED;
    }
}
