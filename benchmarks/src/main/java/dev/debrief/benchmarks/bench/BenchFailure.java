package dev.debrief.benchmarks.bench;

import dev.debrief.benchmarks.load.LoadResult;

/** Ends a row; the report says why. */
public final class BenchFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BenchFailure(String message) {
        super(message);
    }

    public BenchFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** Returns the result of a load that had no errors. */
    public static LoadResult requireNoErrors(LoadResult result) {
        if (result.errors() > 0) {
            throw new BenchFailure(result.errors() + " errors, the first one: " + result.firstError());
        }
        return result;
    }
}
