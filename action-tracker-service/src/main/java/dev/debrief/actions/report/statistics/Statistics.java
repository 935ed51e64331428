package dev.debrief.actions.report.statistics;

import java.util.List;

/**
 * Groups ordered by number of items.
 *
 * @param more whether there are further groups
 */
public record Statistics(StatisticsFilter filter, List<StatisticsGroup> groups, boolean more) {

    public Statistics {
        groups = List.copyOf(groups);
    }
}
