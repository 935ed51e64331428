package dev.debrief.postmortems.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry of a timeline. @param evidenceIds of the same incident @param replyTo the entry it replies to */
public record TimelineEntry(
        UUID entryId,
        Instant occurredAt,
        String kind,
        String text,
        @Nullable String actor,
        @Nullable String source,
        @Nullable String link,
        boolean keyMoment,
        boolean automatic,
        @Nullable Decision decision,
        List<UUID> evidenceIds,
        @Nullable UUID replyTo) {

    public TimelineEntry {
        evidenceIds = List.copyOf(evidenceIds);
    }
}
