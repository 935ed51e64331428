package dev.debrief.benchmarks.report;

import java.util.Locale;

/** Writes numbers for people. */
final class Numbers {

    private Numbers() {}

    /** Three digits, or all of the integer part. */
    static String of(double value) {
        double size = Math.abs(value);
        if (size >= 100 || value == Math.rint(value)) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f", value);
    }
}
