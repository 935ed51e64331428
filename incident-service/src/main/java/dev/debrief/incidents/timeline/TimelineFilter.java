package dev.debrief.incidents.timeline;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries a list is about; what is empty or null does not restrict.
 *
 * @param to exclusive
 */
public record TimelineFilter(
        Set<TimelineEntryKind> kinds,
        @Nullable Boolean keyMoment,
        @Nullable Boolean automatic,
        @Nullable Instant from,
        @Nullable Instant to) {}
