package dev.debrief.postmortems.actionitem;

/** The status of an action item, to be shown. What it means for the progress is {@link ItemProgress}. */
public enum ActionItemStatus {
    PROPOSED,
    OPEN,
    IN_PROGRESS,
    BLOCKED,
    DONE,
    VERIFIED,
    INEFFECTIVE,
    DROPPED,
    /** One that this version does not know. */
    UNKNOWN
}
