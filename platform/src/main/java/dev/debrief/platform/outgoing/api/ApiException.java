package dev.debrief.platform.outgoing.api;

/** A product has not done what it was asked for; the message is a sentence for people. */
public abstract class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    protected ApiException(String reason) {
        super(reason);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
