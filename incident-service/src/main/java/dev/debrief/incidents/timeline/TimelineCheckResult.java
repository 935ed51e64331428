package dev.debrief.incidents.timeline;

import java.util.List;

/**
 * The result of a consistency check.
 *
 * @param checkedEntries how many entries were checked
 * @param findings the first findings, ordered by time
 * @param more how many further findings there are
 */
public record TimelineCheckResult(int checkedEntries, List<TimelineFinding> findings, int more) {

    private static final int MAX_FINDINGS = 200;

    static TimelineCheckResult of(int checkedEntries, List<TimelineFinding> all) {
        List<TimelineFinding> shown = all.subList(0, Math.min(MAX_FINDINGS, all.size()));
        return new TimelineCheckResult(checkedEntries, List.copyOf(shown), all.size() - shown.size());
    }
}
