package dev.debrief.incidents.evidence.web;

import dev.debrief.incidents.evidence.DeclaredFile;
import dev.debrief.incidents.evidence.Evidence;
import dev.debrief.incidents.evidence.EvidenceDescription;
import dev.debrief.incidents.evidence.EvidenceKind;
import dev.debrief.incidents.evidence.StoredContent;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Evidence", description = "A link or a file that documents an incident")
record EvidenceView(
        @Schema(description = "Id", examples = "01932f5d-1c40-7b1e-8a52-9be2a1c7d6e3", required = true)
        UUID id,

        @Schema(description = "Kind of the evidence", examples = "METRIC_SNAPSHOT", required = true)
        EvidenceKind kind,

        @Schema(description = "Title, one line", examples = "Exceptions of checkout, 10:00 to 11:40", required = true)
        String title,

        @Schema(
                description = "What it shows, Markdown",
                examples = "The rate rises with the release and falls with the hotfix.")
        @Nullable String description,

        @Schema(
                description = "URL of the evidence; absent for a file",
                examples = "https://grafana.example.com/d/checkout")
        @Nullable String link,

        @Schema(description = "The file; absent for a link") @Nullable FileView file,

        @Schema(description = "The time it shows", examples = "2024-11-15T10:26:00Z") @Nullable Instant takenAt,

        @Schema(description = "The merged incident it was attached to; absent if that is this incident") @Nullable UUID recordedIn,

        @Schema(description = "When it was attached", examples = "2024-11-15T10:31:05Z", required = true)
        Instant recordedAt,

        @Schema(description = "Handle of who attached it", examples = "user:dana", required = true)
        String recordedBy,

        @Schema(description = "When it was last changed", examples = "2024-11-15T10:31:05Z", required = true)
        Instant updatedAt) {

    static EvidenceView of(Evidence evidence) {
        EvidenceDescription description = evidence.description();
        return new EvidenceView(
                evidence.id(),
                description.kind(),
                description.title(),
                description.description(),
                description.link(),
                FileView.of(evidence.file(), evidence.content()),
                description.takenAt(),
                evidence.incidentId().equals(evidence.shownIn()) ? null : evidence.incidentId(),
                evidence.recordedAt(),
                evidence.recordedBy(),
                evidence.updatedAt());
    }

    @Schema(name = "EvidenceFile", description = "A file; it has no size until it is uploaded")
    record FileView(
            @Schema(description = "File name", examples = "checkout-exceptions.png", required = true)
            String name,

            @Schema(description = "Media type", examples = "image/png", required = true)
            String mediaType,

            @Schema(description = "Size in bytes; absent until the content is uploaded", examples = "48213") @Nullable Long size,

            @Schema(
                    description = "SHA-256 in hexadecimal, if known",
                    examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            @Nullable String sha256) {

        static @Nullable FileView of(@Nullable DeclaredFile file, @Nullable StoredContent content) {
            return file == null
                    ? null
                    : new FileView(
                            file.name(), file.mediaType(), content == null ? null : content.size(), file.sha256());
        }
    }
}
