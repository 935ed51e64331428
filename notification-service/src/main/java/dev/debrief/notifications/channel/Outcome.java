package dev.debrief.notifications.channel;

/** How one try went. */
public enum Outcome {
    SUCCESS,
    /** The other side answered with something else than success. */
    NON_2XX,
    TIMEOUT,
    /** The connection broke. */
    NETWORK_ERROR,
    TLS_ERROR,
    /** No address, no route, nobody listening. */
    UNREACHABLE,
    /** Not to be tried again: refused for good, by us or by the other side. */
    REJECTED
}
