package dev.debrief.platform.problem;

import java.net.URI;

/**
 * A kind of failure with a fixed slug, title and status. The slug is part of the API and never changes; each feature
 * lists its own types in an enum.
 */
public interface ProblemType {

    /** Kebab case, says what is wrong: {@code transition-not-allowed}. */
    String slug();

    String title();

    int status();

    /** The stable {@code type} of the problem. */
    default URI uri() {
        return URI.create("https://debrief.dev/problems/" + slug());
    }

    /**
     * The exception that answers a request with this problem.
     *
     * @param detail a sentence for the caller: what is wrong in this case and what to do
     */
    default ProblemException because(String detail) {
        return new ProblemException(this, detail);
    }
}
