package dev.debrief.incidents.timeline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An inconsistency in a timeline.
 *
 * @param detail one sentence
 * @param entryIds the entries concerned
 * @param from the time concerned, or the start of the period
 * @param to the end of the period
 */
public record TimelineFinding(
        Code code,
        String detail,
        List<UUID> entryIds,
        @Nullable Instant from,
        @Nullable Instant to) {

    public TimelineFinding {
        entryIds = List.copyOf(entryIds);
    }

    public enum Code {
        GAP,
        BEFORE_INCIDENT,
        AFTER_INCIDENT,
        TIMES_OUT_OF_ORDER,
        CONTRADICTS_TIMES,
        CLOCK_AHEAD,
        SOURCES_DISAGREE
    }
}
