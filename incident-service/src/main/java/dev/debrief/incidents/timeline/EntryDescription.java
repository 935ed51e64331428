package dev.debrief.incidents.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A moment as somebody tells it.
 *
 * @param text Markdown
 * @param actor the role or system that acted, not a name to point at
 */
public record EntryDescription(
        Instant occurredAt,
        TimelineEntryKind kind,
        String text,
        @Nullable String actor,
        @Nullable String source,
        @Nullable String link,
        boolean keyMoment) {}
