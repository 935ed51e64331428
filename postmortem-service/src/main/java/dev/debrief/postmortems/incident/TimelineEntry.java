package dev.debrief.postmortems.incident;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record TimelineEntry(
        UUID entryId,
        Instant occurredAt,
        String kind,
        String text,
        @Nullable String actor,
        @Nullable String source,
        @Nullable String link,
        boolean keyMoment,
        boolean automatic) {}
