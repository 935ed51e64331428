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
    /** The address may not be called, such as a private one; never retried. */
    REFUSED_ADDRESS,
    /** Rejected permanently by Debrief or by the receiver; never retried. */
    REJECTED,
    /** Not sent, because the recipient may no longer see any of it. */
    WITHDRAWN
}
