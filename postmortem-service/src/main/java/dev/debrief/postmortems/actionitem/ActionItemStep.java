package dev.debrief.postmortems.actionitem;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to an action item, by whom, and why. @param link URL of evidence */
public record ActionItemStep(
        Kind kind,
        String by,
        Instant at,
        @Nullable String reason,
        @Nullable String link) {

    public enum Kind {
        COMMITTED,
        RESCHEDULED,
        STARTED,
        BLOCKED,
        COMPLETED,
        REOPENED,
        DROPPED,
        FOUND_INEFFECTIVE,
        VERIFIED
    }
}
