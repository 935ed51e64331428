package dev.debrief.platform.problem;

import java.net.URI;

/**
 * A kind of failure with a fixed slug, title and status. The slug is part of the API and never changes; each feature
 * lists its own types in an enum.
 */
public interface ProblemType {

    /**
     * The parts of a type.
     *
     * @param slug kebab case: {@code transition-not-allowed}
     */
    record Definition(String slug, String title, int status) {}

    Definition definition();

    default String slug() {
        return definition().slug();
    }

    default String title() {
        return definition().title();
    }

    default int status() {
        return definition().status();
    }

    /** The stable {@code type} of the problem. */
    default URI uri() {
        return URI.create("https://debrief.dev/problems/" + slug());
    }

    /**
     * The exception that answers a request with this problem.
     *
     * @param detail a sentence for the caller: what is wrong in this case and how to fix it
     */
    default ProblemException because(String detail) {
        return new ProblemException(this, detail);
    }
}
