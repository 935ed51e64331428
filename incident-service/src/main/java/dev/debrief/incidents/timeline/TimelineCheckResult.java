package dev.debrief.incidents.timeline;

import java.util.List;

/**
 * What a check of a timeline found.
 *
 * @param checkedEntries how many entries were looked at
 * @param findings the first ones, in the order of time
 * @param more how many there are beyond those
 */
public record TimelineCheckResult(int checkedEntries, List<TimelineFinding> findings, int more) {

    private static final int MAX_FINDINGS = 200;

    static TimelineCheckResult of(int checkedEntries, List<TimelineFinding> all) {
        List<TimelineFinding> shown = all.subList(0, Math.min(MAX_FINDINGS, all.size()));
        return new TimelineCheckResult(checkedEntries, List.copyOf(shown), all.size() - shown.size());
    }
}
