package dev.debrief.incidents.statistics;

import org.jspecify.annotations.Nullable;

/**
 * How long something took, over several incidents.
 *
 * @param name as in the durations of an incident
 * @param recorded how many have a value
 * @param pending how many may still get one
 * @param invalid how many end before they start
 * @param median seconds; null when too few have a value to say anything
 * @param p90 seconds within which nine of ten were done; null as above
 */
public record Distribution(
        String name,
        long recorded,
        long pending,
        long invalid,
        @Nullable Long median,
        @Nullable Long p90) {

    /** Below this many a median tells about single incidents, and so about people. */
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
