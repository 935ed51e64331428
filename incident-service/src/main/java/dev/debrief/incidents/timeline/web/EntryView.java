package dev.debrief.incidents.timeline.web;

import dev.debrief.incidents.timeline.EntryDescription;
import dev.debrief.incidents.timeline.TimelineEntry;
import dev.debrief.incidents.timeline.TimelineEntryKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "TimelineEntry", description = "Something that happened during an incident")
record EntryView(
        @Schema(description = "Id", examples = "01932f1e-9a77-7d11-8f00-5c1e2d3f4a5b", required = true)
        UUID id,

        @Schema(description = "When it happened", examples = "2024-11-15T10:25:00Z", required = true)
        Instant occurredAt,

        @Schema(description = "When it was recorded", examples = "2024-11-15T10:26:10Z", required = true)
        Instant recordedAt,

        @Schema(description = "Handle of who recorded it", examples = "user:dana", required = true)
        String recordedBy,

        @Schema(description = "Kind of the entry", examples = "DETECTION", required = true)
        TimelineEntryKind kind,

        @Schema(
                description = "What happened, Markdown",
                examples = "Error monitoring raises an alert on the checkout",
                required = true)
        String text,

        @Schema(description = "The role or system that acted", examples = "error monitoring") @Nullable String actor,

        @Schema(description = "Source of the entry", examples = "alertmanager") @Nullable String source,

        @Schema(description = "A URL with details", examples = "https://monitoring.example.com/alerts/1") @Nullable
        String link,

        @Schema(description = "Whether it belongs in a summary of the incident", examples = "true", required = true)
        boolean keyMoment,

        @Schema(description = "Whether Debrief recorded it automatically", examples = "false", required = true)
        boolean automatic,

        @Schema(description = "The decision, if the entry is one") @Nullable DecisionBody decision,

        @Schema(description = "Ids of the linked evidence; absent if there is none") @Nullable List<UUID> evidenceIds,

        @Schema(description = "The merged incident it was recorded in; absent if that is this incident") @Nullable UUID recordedIn,

        @Schema(
                description =
                        "Id of the entry that it replies to in a chat; absent if it is no reply. That entry may have"
                                + " been removed since; its history can still be read",
                examples = "01932f1e-9a77-7d11-8f00-5c1e2d3f4a5a")
        @Nullable UUID replyTo,

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
                entry.replyTo(),
                entry.updatedAt());
    }
}
