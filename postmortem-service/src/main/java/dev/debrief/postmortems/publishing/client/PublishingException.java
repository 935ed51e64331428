package dev.debrief.postmortems.publishing.client;

/** A target has not done what it was asked for; the message is a sentence for people. */
public abstract class PublishingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PublishingException(String reason) {
        super(reason);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
