package dev.debrief.incidents.timeline.web;

import dev.debrief.incidents.timeline.EntryDescription;
import dev.debrief.incidents.timeline.TimelineEntry;
import dev.debrief.incidents.timeline.TimelineEntryKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A timeline entry as JSON. */
@Schema(name = "TimelineEntry", description = "One moment of an incident")
record EntryView(
        @Schema(description = "The entry", examples = "01932f1e-9a77-7d11-8f00-5c1e2d3f4a5b", required = true)
        UUID id,

        @Schema(description = "When it happened", examples = "2024-11-15T10:25:00Z", required = true)
        Instant occurredAt,

        @Schema(description = "When it was written down", examples = "2024-11-15T10:26:10Z", required = true)
        Instant recordedAt,

        @Schema(description = "Handle of who wrote it down", examples = "user:dana", required = true)
        String recordedBy,

        @Schema(description = "What it tells", examples = "DETECTION", required = true)
        TimelineEntryKind kind,

        @Schema(
                description = "What happened, Markdown",
                examples = "Error monitoring raises an alert on the checkout",
                required = true)
        String text,

        @Schema(description = "The role or system that acted", examples = "error monitoring") @Nullable String actor,

        @Schema(description = "Where the entry comes from", examples = "alertmanager") @Nullable String source,

        @Schema(description = "A URL with more", examples = "https://monitoring.example.com/alerts/1") @Nullable
        String link,

        @Schema(description = "Whether it belongs to the short story", examples = "true", required = true)
        boolean keyMoment,

        @Schema(description = "Whether Debrief wrote it down by itself", examples = "false", required = true)
        boolean automatic,

        @Schema(description = "What was decided, where it is a decision point") @Nullable DecisionBody decision,

        @Schema(description = "Evidence of the incident that shows it; absent when there is none") @Nullable List<UUID> evidenceIds,

        @Schema(description = "The merged incident it was written down in; absent when that is this one") @Nullable UUID recordedIn,

        @Schema(description = "When it was last corrected", examples = "2024-11-15T10:26:10Z", required = true)
        Instant updatedAt) {

    static EntryView of(TimelineEntry entry) {
        EntryDescription description = entry.description();
        return new EntryView(
                entry.id(),
                description.occurredAt(),
                entry.recordedAt(),
                entry.recordedBy(),
                description.kind(),
                description.text(),
                description.actor(),
                description.source(),
                description.link(),
                description.keyMoment(),
                entry.isAutomatic(),
                DecisionBody.of(description.decision()),
                description.evidenceIds().isEmpty() ? null : description.evidenceIds(),
                entry.incidentId().equals(entry.shownIn()) ? null : entry.incidentId(),
                entry.updatedAt());
    }
}
