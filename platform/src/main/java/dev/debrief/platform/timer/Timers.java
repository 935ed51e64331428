package dev.debrief.platform.timer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Arms and disarms timers in the caller's transaction. */
@ApplicationScoped
public class Timers {

    /** Arms a timer, replacing one that is armed for the same kind and subject. */
    public void arm(String kind, String subjectId, Instant fireAt) {
        throw new UnsupportedOperationException(kind + subjectId + fireAt);
    }

    /** Disarms a timer; nothing happens when there is none. */
    public void disarm(String kind, String subjectId) {
        throw new UnsupportedOperationException(kind + subjectId);
    }
}
