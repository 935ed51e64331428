package dev.debrief.notifications.outbound;

/** A URL that webhooks must not be sent to; the message says why, as a sentence for the caller. */
public class RefusedUrlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RefusedUrlException(String reason) {
        super(reason);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
