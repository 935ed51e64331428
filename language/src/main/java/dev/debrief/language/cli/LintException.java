package dev.debrief.language.cli;

/** Invalid input. The message says what is wrong and what to do. */
final class LintException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LintException(String message) {
        super(message);
    }
}
