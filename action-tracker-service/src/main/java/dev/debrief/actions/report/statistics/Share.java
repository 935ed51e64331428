package dev.debrief.actions.report.statistics;

import org.jspecify.annotations.Nullable;

/**
 * A part of some action items.
 *
 * @param n number of items that it is a part of
 * @param value from 0 to 1; null if there are none
 */
public record Share(long n, @Nullable Double value) {

    private static final double DIGITS = 1000;

    static Share of(long part, long n) {
        return new Share(n, n == 0 ? null : Math.round(DIGITS * part / n) / DIGITS);
    }
}
