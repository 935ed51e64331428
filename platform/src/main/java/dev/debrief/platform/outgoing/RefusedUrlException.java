package dev.debrief.platform.outgoing;

/** A URL must not be requested; the message is a sentence for the caller. */
public class RefusedUrlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RefusedUrlException(String reason) {
        super(reason);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
