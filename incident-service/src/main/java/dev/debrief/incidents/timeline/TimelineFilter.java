package dev.debrief.incidents.timeline;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Selects entries. Criteria that are empty or null match every entry.
 *
 * @param to exclusive
 */
public record TimelineFilter(
        Set<TimelineEntryKind> kinds,
        @Nullable Boolean keyMoment,
        @Nullable Boolean automatic,
        @Nullable Instant from,
        @Nullable Instant to) {}
