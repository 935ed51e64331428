package dev.debrief.notifications.channel;

/** The outcome of an attempt. */
public enum Outcome {
    SUCCESS,
    /** The receiver responded with an error status. */
    NON_2XX,
    TIMEOUT,
    /** The connection failed during the exchange. */
    NETWORK_ERROR,
    TLS_ERROR,
    /** No address, no route or no listener. */
    UNREACHABLE,
    /** Rejected permanently by Debrief or by the receiver; never retried. */
    REJECTED
}
