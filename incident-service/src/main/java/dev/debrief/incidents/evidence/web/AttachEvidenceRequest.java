package dev.debrief.incidents.evidence.web;

import dev.debrief.incidents.evidence.DeclaredFile;
import dev.debrief.incidents.evidence.EvidenceDescription;
import dev.debrief.incidents.evidence.EvidenceKind;
import dev.debrief.platform.text.FileName;
import dev.debrief.platform.text.OneLine;
import dev.debrief.platform.text.WebLink;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of POST /incidents/{id}/evidence. */
@Schema(
        name = "AttachEvidence",
        description = "Evidence to attach: a link, or a file to upload afterwards",
        examples = """
                {"kind": "METRIC_SNAPSHOT", "title": "Exceptions of checkout, 10:00 to 11:40",
                 "file": {"name": "checkout-exceptions.png", "mediaType": "image/png"},
                 "takenAt": "2024-11-15T10:26:00Z"}
                """)
record AttachEvidenceRequest(
        @Schema(description = "Kind of the evidence", examples = "METRIC_SNAPSHOT") @NotNull EvidenceKind kind,

        @Schema(description = "Title, one line", examples = "Exceptions of checkout, 10:00 to 11:40")
        @NotBlank @OneLine
        @Size(max = 200) String title,

        @Schema(
                description = "What it shows, Markdown",
                examples = "The rate rises with the release and falls with the hotfix.")
        @Nullable @Size(max = 10_000) String description,

        @Schema(
                description = "URL of the evidence; absent for a file",
                examples = "https://grafana.example.com/d/checkout")
        @Nullable @Size(max = 2000) @Pattern(regexp = WebLink.PATTERN, message = WebLink.MESSAGE) String link,

        @Schema(description = "The file to upload; absent for a link") @Nullable @Valid FileBody file,

        @Schema(description = "The time it shows", examples = "2024-11-15T10:26:00Z") @Nullable Instant takenAt) {

    @AssertTrue(message = "must have either a link or a file") @Schema(hidden = true)
    boolean isEitherLinkOrFile() {
        return (link == null) != (file == null);
    }

    EvidenceDescription toDescription() {
        return new EvidenceDescription(kind, title.strip(), description, link, takenAt);
    }

    @Nullable DeclaredFile toFile() {
        return file == null ? null : file.toFile();
    }

    @Schema(name = "AnnouncedFile", description = "A file to upload")
    record FileBody(
            @Schema(description = "File name", examples = "checkout-exceptions.png")
            @NotBlank @FileName
            @Size(max = 255) String name,

            @Schema(description = "Media type without parameters", examples = "image/png")
            @NotNull @Size(max = 100) @Pattern(regexp = "^[a-z]{1,30}/[a-z0-9.+-]{1,60}$", message = "must be a media type like image/png") String mediaType,

            @Schema(
                    description = "Expected SHA-256 of the content in hexadecimal",
                    examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            @Nullable @Pattern(regexp = "[0-9a-fA-F]{64}", message = "must be 64 hexadecimal digits") String sha256) {

        DeclaredFile toFile() {
            return new DeclaredFile(name, mediaType, sha256 == null ? null : sha256.toLowerCase(Locale.ROOT));
        }
    }
}
