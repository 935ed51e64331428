package dev.debrief.language.corpus;

/** An invalid corpus. The message names the line and the error. */
public final class InvalidCorpusException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidCorpusException(String message) {
        super(message);
    }
}
