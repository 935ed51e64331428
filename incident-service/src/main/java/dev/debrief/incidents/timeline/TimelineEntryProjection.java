package dev.debrief.incidents.timeline;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The columns that the consistency check reads. */
record TimelineEntryProjection(
        UUID id,
        Instant occurredAt,
        Instant recordedAt,
        TimelineEntryKind kind,
        @Nullable String source,
        boolean automatic) {}
