package dev.debrief.benchmarks.measure;

import java.util.List;

/** The median of some values with the smallest and the largest one. */
public record Ratios(double median, double min, double max) {

    /** @throws IllegalArgumentException without values */
    public static Ratios of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("No values");
        }
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Ratios(median, sorted.get(0), sorted.get(sorted.size() - 1));
    }
}
