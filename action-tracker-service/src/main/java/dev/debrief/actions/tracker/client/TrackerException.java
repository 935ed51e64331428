package dev.debrief.actions.tracker.client;

/** A tracker has not done what it was asked for; the message is a sentence for people. */
public abstract class TrackerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TrackerException(String message) {
        super(message);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
