package dev.debrief.incidents.timeline.web;

import dev.debrief.incidents.timeline.EntryDescription;
import dev.debrief.incidents.timeline.TimelineEntryKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of POST /incidents/{id}/timeline. */
@Schema(name = "RecordTimelineEntry", description = "A moment of an incident to write down")
record RecordEntryRequest(
        @Schema(description = "When it happened", examples = "2024-11-15T10:25:00Z") @NotNull Instant occurredAt,

        @Schema(description = "What it tells", examples = "DETECTION") @NotNull TimelineEntryKind kind,

        @Schema(description = "What happened, Markdown", examples = "Error monitoring raises an alert on the checkout")
        @NotBlank @Size(max = 10_000) String text,

        @Schema(description = "The role or system that acted", examples = "error monitoring") @Nullable @Size(max = 200) String actor,

        @Schema(description = "Where the entry comes from", examples = "alertmanager") @Nullable @Size(max = 200) String source,

        @Schema(description = "A URL with more", examples = "https://monitoring.example.com/alerts/1")
        @Nullable @Size(max = 2000) @Pattern(regexp = "https?://\\S+", message = "must be an http or https URL") String link,

        @Schema(description = "Whether it belongs to the short story", examples = "true") @Nullable Boolean keyMoment) {

    EntryDescription toDescription() {
        return new EntryDescription(occurredAt, kind, text, actor, source, link, Boolean.TRUE.equals(keyMoment));
    }
}
