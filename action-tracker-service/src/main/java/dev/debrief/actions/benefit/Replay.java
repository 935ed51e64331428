package dev.debrief.actions.benefit;

import java.util.List;

/**
 * An incident as it would have been with some action items.
 *
 * @param intervals those whose beginning and end are known, in their order
 */
public record Replay(List<ReplayedInterval> intervals) {

    public Replay {
        intervals = List.copyOf(intervals);
    }

    /** How long the incident took. */
    public long minutes() {
        return intervals.stream().mapToLong(ReplayedInterval::minutes).sum();
    }

    /** How long it would have taken. */
    public long replayedMinutes() {
        return intervals.stream().mapToLong(ReplayedInterval::replayedMinutes).sum();
    }

    /** What the action items would have saved. */
    public long savedMinutes() {
        return minutes() - replayedMinutes();
    }
}
