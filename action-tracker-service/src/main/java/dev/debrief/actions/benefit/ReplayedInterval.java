package dev.debrief.actions.benefit;

import java.time.Instant;

/**
 * An interval of an incident, as it was and as it would have been.
 *
 * @param minutes how long it took
 * @param replayedMinutes how long it would have taken
 * @param endedAt when it ended
 * @param replayedEndedAt when it would have ended, because it and those before it are shorter
 */
public record ReplayedInterval(
        ResponseInterval interval, long minutes, long replayedMinutes, Instant endedAt, Instant replayedEndedAt) {}
