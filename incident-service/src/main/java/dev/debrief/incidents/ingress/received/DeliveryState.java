package dev.debrief.incidents.ingress.received;

/** The state of a received delivery. */
public enum DeliveryState {
    /** Stored; not mapped yet. */
    RECEIVED,
    MAPPED,
    /** Has nothing to map, as a test delivery, or rules ignore all of it. */
    IGNORED,
    /** Cannot be read or mapped; can be replayed. */
    QUARANTINED
}
