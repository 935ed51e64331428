package dev.debrief.incidents.timeline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people can correct about an entry.
 *
 * @param text Markdown
 * @param actor the role or system that acted, not the name of a person
 * @param evidenceIds evidence of the same incident
 */
public record EntryDescription(
        Instant occurredAt,
        TimelineEntryKind kind,
        String text,
        @Nullable String actor,
        @Nullable String source,
        @Nullable String link,
        boolean keyMoment,
        @Nullable Decision decision,
        List<UUID> evidenceIds) {

    public EntryDescription {
        evidenceIds = evidenceIds.stream().distinct().toList();
    }

    public EntryDescription withKind(TimelineEntryKind other) {
        return new EntryDescription(occurredAt, other, text, actor, source, link, keyMoment, decision, evidenceIds);
    }
}
