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

/** Evidence as JSON. */
@Schema(name = "Evidence", description = "Something that shows what happened")
record EvidenceView(
        @Schema(description = "The evidence", examples = "01932f5d-1c40-7b1e-8a52-9be2a1c7d6e3", required = true)
        UUID id,

        @Schema(description = "What it is", examples = "METRIC_SNAPSHOT", required = true)
        EvidenceKind kind,

        @Schema(description = "One line", examples = "Exceptions of checkout, 10:00 to 11:40", required = true)
        String title,

        @Schema(
                description = "What it shows, Markdown",
                examples = "The rate rises with the release and falls with the hotfix.")
        @Nullable String description,

        @Schema(description = "Where it is; absent for a file", examples = "https://grafana.example.com/d/checkout")
        @Nullable String link,

        @Schema(description = "The file; absent for a link") @Nullable FileView file,

        @Schema(description = "The moment it shows", examples = "2024-11-15T10:26:00Z") @Nullable Instant takenAt,

        @Schema(description = "The merged incident it was attached to; absent when that is this one") @Nullable UUID recordedIn,

        @Schema(description = "When it was added", examples = "2024-11-15T10:31:05Z", required = true)
        Instant recordedAt,

        @Schema(description = "Handle of who added it", examples = "user:dana", required = true)
        String recordedBy,

        @Schema(description = "When it last changed", examples = "2024-11-15T10:31:05Z", required = true)
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

    /** A file, as announced or as it arrived. */
    @Schema(name = "EvidenceFile", description = "A file; without a size its content is still to come")
    record FileView(
            @Schema(description = "Its name", examples = "checkout-exceptions.png", required = true)
            String name,

            @Schema(description = "Its media type", examples = "image/png", required = true)
            String mediaType,

            @Schema(description = "Bytes; absent until the content has arrived", examples = "48213") @Nullable Long size,

            @Schema(
                    description = "SHA-256 in hexadecimal, where it is known",
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
