package dev.debrief.actions.tracker.link;

import dev.debrief.actions.tracker.TrackerConnection;
import java.time.Duration;
import java.util.UUID;

/** The result of the attempt to claim a link. */
sealed interface Claim {

    /** The caller may synchronize it until the lease ends. */
    record Held(LinkSnapshot link, TrackerConnection tracker, UUID lease) implements Claim {}

    /** There is nothing to do. */
    record Nothing(String why) implements Claim {}

    /** Not now. */
    record Later(String why, Duration wait) implements Claim {}
}
