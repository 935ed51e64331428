package dev.debrief.language;

/** A rule pack is invalid. The message tells its author why. */
public final class InvalidRulePackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidRulePackException(String message) {
        super(message);
    }
}
