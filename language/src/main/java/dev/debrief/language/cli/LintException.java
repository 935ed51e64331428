package dev.debrief.language.cli;

/** Something given on the command line cannot be used; the message says what, and what to do. */
final class LintException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LintException(String message) {
        super(message);
    }
}
