package dev.debrief.benchmarks.load;

import org.HdrHistogram.Histogram;

/**
 * What a load measured.
 *
 * @param completed operations that succeeded within the window
 * @param errors operations that failed, or were not answered
 * @param firstError what the first of them was; empty without errors
 * @param latency in nanoseconds, from the moment at which an operation was to begin
 */
public record LoadResult(long completed, long errors, String firstError, double seconds, Histogram latency) {

    /** From 1 microsecond to 2 minutes, in nanoseconds, with three digits. */
    public static Histogram newHistogram() {
        return new Histogram(1_000, 120_000_000_000L, 3);
    }

    /** Operations a second. */
    public double rate() {
        return completed / seconds;
    }

    public double millisAt(double percentile) {
        return latency.getValueAtPercentile(percentile) / 1e6;
    }
}
