package dev.debrief.actions.tracker.plan;

/** The fields that an action item and its issue have in common. */
public enum TrackedField {
    TITLE,
    STATUS,
    DUE_DATE,
    LABELS
}
