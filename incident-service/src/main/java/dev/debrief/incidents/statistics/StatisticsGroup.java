package dev.debrief.incidents.statistics;

import java.util.List;

/**
 * What is counted together.
 *
 * @param name a severity, a service, or the Monday a week begins with
 * @param open those that people still work on
 * @param resolved those that were resolved or closed
 */
public record StatisticsGroup(
        String name, long total, long open, long resolved, long cancelled, List<Distribution> durations) {

    public StatisticsGroup {
        durations = List.copyOf(durations);
    }
}
