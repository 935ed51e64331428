package dev.debrief.platform.secret;

/** A sealed secret cannot be opened; the message is a sentence for operators. */
public class UnreadableSecretException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableSecretException(String reason) {
        super(reason);
    }
}
