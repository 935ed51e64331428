package dev.debrief.incidents.statistics;

import java.util.List;

/**
 * Incidents that are counted together.
 *
 * @param name a severity, a service, or the Monday of a week
 * @param open number of incidents not resolved yet
 * @param resolved number of incidents resolved or closed
 */
public record StatisticsGroup(
        String name, long total, long open, long resolved, long cancelled, List<Distribution> durations) {

    public StatisticsGroup {
        durations = List.copyOf(durations);
    }
}
