package dev.debrief.incidents.timeline.web;

import dev.debrief.incidents.timeline.EntryDescription;
import dev.debrief.incidents.timeline.TimelineEntryKind;
import dev.debrief.platform.text.OneLine;
import dev.debrief.platform.text.WebLink;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of POST /incidents/{id}/timeline, and the target of a merge patch. */
@Schema(name = "RecordTimelineEntry", description = "Something that happened during an incident", examples = """
                {"text": "Error monitoring raises an alert on the checkout", "actor": "error monitoring",
                 "kind": "DETECTION", "occurredAt": "2024-11-15T10:25:00Z", "keyMoment": true}
                """)
record RecordEntryRequest(
        @Schema(description = "When it happened", examples = "2024-11-15T10:25:00Z") @NotNull Instant occurredAt,

        @Schema(description = "Kind of the entry", examples = "DETECTION") @NotNull TimelineEntryKind kind,

        @Schema(description = "What happened, Markdown", examples = "Error monitoring raises an alert on the checkout")
        @NotBlank @Size(max = 10_000) String text,

        @Schema(description = "The role or system that acted", examples = "error monitoring")
        @Nullable @OneLine
        @Size(max = 200) String actor,

        @Schema(description = "Source of the entry", examples = "alertmanager") @Nullable @OneLine @Size(max = 200) String source,

        @Schema(description = "A URL with details", examples = "https://monitoring.example.com/alerts/1")
        @Nullable @Size(max = 2000) @Pattern(regexp = WebLink.PATTERN, message = WebLink.MESSAGE) String link,

        @Schema(description = "Whether it belongs in a summary of the incident", examples = "true") @Nullable Boolean keyMoment,

        @Schema(description = "The decision, if the entry is one") @Nullable @Valid DecisionBody decision,

        @Schema(
                description = "Ids of evidence of the same incident",
                examples = "[\"01932f5d-1c40-7b1e-8a52-9be2a1c7d6e3\"]")
        @Nullable @Size(max = 20) List<@NotNull UUID> evidenceIds) {

    static RecordEntryRequest of(EntryDescription description) {
        return new RecordEntryRequest(
                description.occurredAt(),
                description.kind(),
                description.text(),
                description.actor(),
                description.source(),
                description.link(),
                description.keyMoment(),
                DecisionBody.of(description.decision()),
                description.evidenceIds());
    }

    EntryDescription toDescription() {
        return new EntryDescription(
                occurredAt,
                kind,
                text,
                actor,
                source,
                link,
                Boolean.TRUE.equals(keyMoment),
                DecisionBody.toDecision(decision),
                Objects.requireNonNullElse(evidenceIds, List.of()));
    }
}
