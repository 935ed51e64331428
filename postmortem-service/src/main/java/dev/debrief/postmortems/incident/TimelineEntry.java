package dev.debrief.postmortems.incident;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One moment of an incident. */
@Schema(description = "One moment of the incident")
public record TimelineEntry(
        @Schema(description = "The entry", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
        UUID entryId,

        @Schema(description = "When it happened", examples = "2024-11-15T10:25:00Z")
        Instant occurredAt,

        @Schema(description = "What it tells", examples = "DETECTION")
        String kind,

        @Schema(description = "Markdown", examples = "The error rate alert fired.")
        String text,

        @Schema(description = "The role or system that acted", examples = "monitoring") @Nullable String actor,

        @Schema(description = "Where the entry comes from", examples = "pagerduty") @Nullable String source,

        @Schema(description = "A URL with more", examples = "https://grafana.example.com/d/checkout") @Nullable
        String link,

        @Schema(description = "Whether the entry belongs to the short story")
        boolean keyMoment,

        @Schema(description = "Whether it was written down by itself, because something about the incident changed")
        boolean automatic) {}
