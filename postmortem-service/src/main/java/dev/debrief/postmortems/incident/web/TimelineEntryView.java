package dev.debrief.postmortems.incident.web;

import dev.debrief.postmortems.incident.TimelineEntry;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "TimelineEntry", description = "An entry of the incident timeline")
public record TimelineEntryView(
        @Schema(description = "The entry", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
        UUID entryId,

        @Schema(description = "When it happened", examples = "2024-11-15T10:25:00Z")
        Instant occurredAt,

        @Schema(description = "Kind of entry", examples = "DETECTION")
        String kind,

        @Schema(description = "Markdown", examples = "The error rate alert fired.")
        String text,

        @Schema(description = "The role or system that acted", examples = "monitoring") @Nullable String actor,

        @Schema(description = "Where the entry comes from", examples = "pagerduty") @Nullable String source,

        @Schema(description = "URL with more information", examples = "https://grafana.example.com/d/checkout")
        @Nullable String link,

        @Schema(description = "Whether the entry belongs to the summary of the timeline")
        boolean keyMoment,

        @Schema(description = "Whether a change to the incident created the entry")
        boolean automatic) {

    public static TimelineEntryView of(TimelineEntry entry) {
        return new TimelineEntryView(
                entry.entryId(),
                entry.occurredAt(),
                entry.kind(),
                entry.text(),
                entry.actor(),
                entry.source(),
                entry.link(),
                entry.keyMoment(),
                entry.automatic());
    }
}
