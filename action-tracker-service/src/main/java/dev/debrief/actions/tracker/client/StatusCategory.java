package dev.debrief.actions.tracker.client;

/** What the status of an issue means, whatever the tracker calls it. */
public enum StatusCategory {
    TODO,
    IN_PROGRESS,
    DONE,
    /** Closed without being done. */
    WONT_DO
}
