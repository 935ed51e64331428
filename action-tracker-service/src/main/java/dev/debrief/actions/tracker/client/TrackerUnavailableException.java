package dev.debrief.actions.tracker.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** There was no usable response. Whether the tracker has done what it was asked for is unknown. */
public class TrackerUnavailableException extends TrackerException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    public TrackerUnavailableException(String message, @Nullable Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    /** The delay that the tracker requests; null if it requests none. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
