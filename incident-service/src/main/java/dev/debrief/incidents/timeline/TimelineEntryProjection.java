package dev.debrief.incidents.timeline;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a check of the timeline looks at. */
record TimelineEntryProjection(
        UUID id,
        Instant occurredAt,
        Instant recordedAt,
        TimelineEntryKind kind,
        @Nullable String source,
        boolean automatic) {}
