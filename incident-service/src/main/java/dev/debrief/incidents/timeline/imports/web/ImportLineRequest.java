package dev.debrief.incidents.timeline.imports.web;

import dev.debrief.incidents.timeline.EntryDescription;
import dev.debrief.incidents.timeline.TimelineEntryKind;
import dev.debrief.platform.text.OneLine;
import dev.debrief.platform.text.WebLink;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A line of an import, in any format. */
@Schema(
        name = "ImportedTimelineEntry",
        description = "A line of an import in JSON Lines; CSV uses the same names for its columns")
record ImportLineRequest(
        @Schema(
                description = "Identifies the line: a line with the same id is imported only once",
                examples = "chat-1731666300")
        @Nullable @OneLine
        @Size(max = 100) String id,

        @Schema(
                description = "The id of the line that this one replies to in a chat; in this file or imported before",
                examples = "chat-1731666240")
        @Nullable @OneLine
        @Size(max = 100) String replyTo,

        @Schema(description = "When it happened, with a UTC offset", examples = "2024-11-15T10:25:00Z") @NotNull Instant occurredAt,

        @Schema(description = "Kind of the entry; NOTE by default", examples = "DETECTION") @Nullable TimelineEntryKind kind,

        @Schema(description = "What happened, Markdown", examples = "Error monitoring raises an alert")
        @NotBlank @Size(max = 10_000) String text,

        @Schema(description = "The role or system that acted", examples = "error monitoring")
        @Nullable @OneLine
        @Size(max = 200) String actor,

        @Schema(description = "Source of the entry", examples = "alertmanager") @Nullable @OneLine @Size(max = 200) String source,

        @Schema(description = "A URL with details", examples = "https://monitoring.example.com/alerts/1")
        @Nullable @Size(max = 2000) @Pattern(regexp = WebLink.PATTERN, message = WebLink.MESSAGE) String link,

        @Schema(description = "Whether it belongs in a summary of the incident", examples = "true") @Nullable Boolean keyMoment) {

    @SuppressWarnings("NullAway") // Only the base of a merge patch; validation refuses what is still null.
    static ImportLineRequest empty() {
        return new ImportLineRequest(null, null, null, null, null, null, null, null, null);
    }

    EntryDescription toDescription() {
        return new EntryDescription(
                occurredAt,
                Objects.requireNonNullElse(kind, TimelineEntryKind.NOTE),
                text,
                actor,
                source,
                link,
                Boolean.TRUE.equals(keyMoment),
                null,
                List.of());
    }
}
