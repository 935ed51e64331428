package dev.debrief.localstack.host;

/** Something the person at the terminal can put right; the message is one sentence or two that say what and how. */
public final class LocalStackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LocalStackException(String message) {
        super(message);
    }

    public LocalStackException(String message, Throwable cause) {
        super(message, cause);
    }
}
