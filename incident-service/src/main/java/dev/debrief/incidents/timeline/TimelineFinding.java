package dev.debrief.incidents.timeline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something in a timeline that wants a look.
 *
 * @param detail a sentence for whoever keeps the timeline
 * @param entryIds the entries it is about
 * @param from the time it is about, and its end when that is a stretch
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

    /** What kind of thing it is. */
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
