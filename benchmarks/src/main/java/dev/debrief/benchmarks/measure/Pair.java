package dev.debrief.benchmarks.measure;

import java.util.List;

/**
 * A measurement of the service and one of the limit, directly after each other.
 *
 * @param service operations a second over REST
 * @param limit operations a second without the service
 * @param foreignCores what other processes used meanwhile
 */
public record Pair(double service, double limit, double foreignCores) {

    /** A pair during which other processes used more than a tenth of a core says little. */
    public static final double MAX_FOREIGN_CORES = 0.10;

    public double ratio() {
        return service / limit;
    }

    public boolean disturbed() {
        return foreignCores > MAX_FOREIGN_CORES;
    }

    /** The ratios of the undisturbed pairs, or of all if there is none. */
    public static Ratios ratios(List<Pair> pairs) {
        List<Pair> undisturbed =
                pairs.stream().filter(pair -> !pair.disturbed()).toList();
        return Ratios.of((undisturbed.isEmpty() ? pairs : undisturbed)
                .stream().map(Pair::ratio).toList());
    }
}
