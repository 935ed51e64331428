package dev.debrief.actions.tracker.sync;

import java.time.Duration;

/** Whether an issue was created is still unknown. */
public class StillLookingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    StillLookingException(Duration wait) {
        super("It is not known yet whether the issue was created.");
        this.wait = wait;
    }

    /** Until the next look. */
    public Duration untilNextLook() {
        return wait;
    }
}
