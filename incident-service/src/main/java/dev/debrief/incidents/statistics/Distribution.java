package dev.debrief.incidents.statistics;

import org.jspecify.annotations.Nullable;

/**
 * The distribution of a duration over several incidents.
 *
 * @param name the name of the duration
 * @param recorded number of incidents with a value
 * @param pending number of incidents that may still get a value
 * @param invalid number of incidents whose duration ends before it starts
 * @param median in seconds; null if there are too few values
 * @param p90 90th percentile in seconds; null if there are too few values
 */
public record Distribution(
        String name,
        long recorded,
        long pending,
        long invalid,
        @Nullable Long median,
        @Nullable Long p90) {

    /** With fewer values, a median would reveal single incidents, and so people. */
    public static final int MIN_SAMPLE_SIZE = 5;

    static Distribution of(
            String name, long recorded, long pending, long invalid, @Nullable Double median, @Nullable Double p90) {
        boolean enough = recorded >= MIN_SAMPLE_SIZE;
        return new Distribution(
                name,
                recorded,
                pending,
                invalid,
                enough && median != null ? Math.round(median) : null,
                enough && p90 != null ? Math.round(p90) : null);
    }
}
