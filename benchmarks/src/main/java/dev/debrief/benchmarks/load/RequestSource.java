package dev.debrief.benchmarks.load;

/** The requests of a load, one after the other. Called by one thread. */
@FunctionalInterface
public interface RequestSource {

    /** A complete HTTP/1.1 request. */
    byte[] next();
}
