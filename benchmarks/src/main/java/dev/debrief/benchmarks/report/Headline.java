package dev.debrief.benchmarks.report;

import dev.debrief.benchmarks.measure.Ratios;
import java.util.OptionalDouble;

/**
 * What a row is judged by.
 *
 * @param unit after the value; empty for a ratio
 * @param must empty if nothing is demanded
 * @param moreIsBetter whether must and aim are the least value, or the most
 */
public record Headline(
        String name, Ratios value, String unit, OptionalDouble must, OptionalDouble aim, boolean moreIsBetter) {

    /** A ratio to the limit: the more the better. */
    public static Headline ratio(String name, Ratios value) {
        return new Headline(name, value, "", OptionalDouble.empty(), OptionalDouble.empty(), true);
    }

    /** More is better. */
    public static Headline rate(String name, double value, String unit) {
        return new Headline(
                name, new Ratios(value, value, value), unit, OptionalDouble.empty(), OptionalDouble.empty(), true);
    }

    /** Less is better. */
    public static Headline cost(String name, double value, String unit) {
        return cost(name, new Ratios(value, value, value), unit);
    }

    public static Headline cost(String name, Ratios value, String unit) {
        return new Headline(name, value, unit, OptionalDouble.empty(), OptionalDouble.empty(), false);
    }

    public Headline goals(double newMust, double newAim) {
        return new Headline(name, value, unit, OptionalDouble.of(newMust), OptionalDouble.of(newAim), moreIsBetter);
    }

    /** Whether the median is as good as demanded; true without a demand. */
    public boolean isMet() {
        return must.isEmpty()
                || (moreIsBetter ? value.median() >= must.getAsDouble() : value.median() <= must.getAsDouble());
    }
}
