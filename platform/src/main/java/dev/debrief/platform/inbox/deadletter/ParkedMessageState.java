package dev.debrief.platform.inbox.deadletter;

/** The life of a parked message. */
public enum ParkedMessageState {
    /** Waits to be retried, discarded or released. */
    PARKED,
    /** Given up by an admin. */
    DISCARDED,
    /** Applied after all. */
    APPLIED
}
