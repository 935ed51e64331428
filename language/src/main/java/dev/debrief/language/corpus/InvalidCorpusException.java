package dev.debrief.language.corpus;

/** A corpus that cannot be read; the message says which line, and why. */
public final class InvalidCorpusException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidCorpusException(String message) {
        super(message);
    }
}
