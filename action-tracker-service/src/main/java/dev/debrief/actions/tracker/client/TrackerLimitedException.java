package dev.debrief.actions.tracker.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A limit of calls is reached: the tracker has not done what it was asked for. */
public class TrackerLimitedException extends TrackerException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration pause;

    public TrackerLimitedException(String message, @Nullable Duration pause) {
        super(message);
        this.pause = pause;
    }

    /** The time until it accepts calls again; null if it does not say. */
    public @Nullable Duration pause() {
        return pause;
    }
}
