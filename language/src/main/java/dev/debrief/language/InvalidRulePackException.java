package dev.debrief.language;

/** A rule pack cannot be used; the message says why, for whoever wrote it. */
public final class InvalidRulePackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidRulePackException(String message) {
        super(message);
    }
}
