package dev.debrief.platform.inbox.deadletter;

/** The state of a parked message. */
public enum ParkedMessageState {
    /** Waits to be retried, discarded or released. */
    PARKED,
    /** Discarded by an admin; never applied. */
    DISCARDED,
    /** Applied later. */
    APPLIED
}
