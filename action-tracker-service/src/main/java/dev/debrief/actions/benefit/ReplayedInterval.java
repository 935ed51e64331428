package dev.debrief.actions.benefit;

import java.time.Instant;

/**
 * An interval of an incident, as it was and as it would have been.
 *
 * @param first the interval in which it begins: itself, or an earlier one whose end is unknown
 * @param minutes how long it took
 * @param replayedMinutes how long it would have taken
 * @param endedAt when it ended
 * @param replayedEndedAt when it would have ended, because it and those before it are shorter
 */
public record ReplayedInterval(
        ResponseInterval interval,
        ResponseInterval first,
        long minutes,
        long replayedMinutes,
        Instant endedAt,
        Instant replayedEndedAt) {

    /** Whether both last from the same phase of a response to the same one, so that their minutes can be compared. */
    boolean isComparableWith(ReplayedInterval other) {
        return interval == other.interval && first == other.first;
    }
}
