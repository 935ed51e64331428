package dev.debrief.incidents.timeline.web;

import dev.debrief.incidents.timeline.EntryChange;
import dev.debrief.incidents.timeline.EntryVersion;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "TimelineEntryVersion", description = "An earlier version of an entry that was corrected or removed")
record EntryVersionView(
        @Schema(description = "Revision of the entry", examples = "1", required = true)
        long revision,

        @Schema(description = "The entry at that revision", required = true)
        RecordEntryRequest entry,

        @Schema(description = "What ended this version", examples = "REVISED", required = true)
        EntryChange change,

        @Schema(description = "Handle of who changed it", examples = "user:dana", required = true)
        String changedBy,

        @Schema(description = "When it was changed", examples = "2024-11-15T12:02:11Z", required = true)
        Instant changedAt,

        @Schema(description = "Reason for the change, if one was given", examples = "Recorded twice") @Nullable String reason) {

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
