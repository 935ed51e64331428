package dev.debrief.actions.tracker.sync;

import dev.debrief.actions.tracker.TrackerConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The result of the attempt to claim a link. */
public sealed interface Claim {

    /**
     * The caller may synchronize it until the lease ends.
     *
     * @param at when it was claimed, by the clock of the database
     */
    record Held(LinkSnapshot link, TrackerConnection tracker, UUID lease, Instant at) implements Claim {}

    /** There is nothing to do. */
    record Nothing(String why) implements Claim {}

    /** Not now. */
    record Later(String why, Duration delay) implements Claim {}
}
