package dev.debrief.incidents.statistics;

import java.util.List;

/**
 * Groups in the order of their names, but services by their number of incidents.
 *
 * @param more whether there are further groups, which are not shown
 */
public record Statistics(StatisticsFilter filter, List<StatisticsGroup> groups, boolean more) {

    public Statistics {
        groups = List.copyOf(groups);
    }
}
