package dev.debrief.actions.report.statistics;

import org.jspecify.annotations.Nullable;

/**
 * The median of a number of days.
 *
 * @param n number of items with a value
 * @param days null if there are none
 */
public record Median(long n, @Nullable Double days) {

    private static final double DIGITS = 10;

    static Median of(long n, @Nullable Double days) {
        return new Median(n, n == 0 || days == null ? null : Math.round(DIGITS * days) / DIGITS);
    }
}
