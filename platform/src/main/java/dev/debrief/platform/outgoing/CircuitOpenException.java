package dev.debrief.platform.outgoing;

import java.time.Duration;

/** A call was not made, because recent calls to its destination failed. */
public class CircuitOpenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    CircuitOpenException(String destination, Duration retryAfter) {
        super("Calls to " + destination + " are suspended, because recent ones failed.");
        this.retryAfter = retryAfter;
    }

    /** When a call may be tried again; zero while a probe is running. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
