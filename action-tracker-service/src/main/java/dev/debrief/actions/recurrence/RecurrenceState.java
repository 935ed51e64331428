package dev.debrief.actions.recurrence;

/** Whether it is decided that a later incident is a recurrence. */
public enum RecurrenceState {
    /** It may be one; somebody decides. */
    SUGGESTED,
    /** It is one. */
    CONFIRMED,
    /** Somebody decided that it is none. It is not suggested again. */
    DISMISSED
}
