package dev.debrief.incidents.statistics;

import java.util.List;

/**
 * Groups ordered by name; services ordered by number of incidents.
 *
 * @param more whether there are further groups
 */
public record Statistics(StatisticsFilter filter, List<StatisticsGroup> groups, boolean more) {

    public Statistics {
        groups = List.copyOf(groups);
    }
}
