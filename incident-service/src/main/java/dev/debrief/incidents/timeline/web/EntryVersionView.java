package dev.debrief.incidents.timeline.web;

import dev.debrief.incidents.timeline.EntryChange;
import dev.debrief.incidents.timeline.EntryVersion;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An earlier version of an entry as JSON. */
@Schema(name = "TimelineEntryVersion", description = "What an entry said until it was corrected or removed")
record EntryVersionView(
        @Schema(description = "Its revision then", examples = "1", required = true)
        long revision,

        @Schema(description = "What it said", required = true)
        RecordEntryRequest entry,

        @Schema(description = "What became of it", examples = "REVISED", required = true)
        EntryChange change,

        @Schema(description = "Handle of who changed it", examples = "user:dana", required = true)
        String changedBy,

        @Schema(description = "When", examples = "2024-11-15T12:02:11Z", required = true)
        Instant changedAt,

        @Schema(description = "Why, where somebody said so", examples = "Written down twice") @Nullable String reason) {

    static EntryVersionView of(EntryVersion version) {
        return new EntryVersionView(
                version.revision(),
                RecordEntryRequest.of(version.entry()),
                version.change(),
                version.changedBy(),
                version.changedAt(),
                version.reason());
    }
}
