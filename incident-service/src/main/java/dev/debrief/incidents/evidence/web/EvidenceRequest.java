package dev.debrief.incidents.evidence.web;

import dev.debrief.incidents.evidence.EvidenceDescription;
import dev.debrief.incidents.evidence.EvidenceKind;
import dev.debrief.platform.text.OneLine;
import dev.debrief.platform.text.WebLink;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The target of a merge patch of PATCH /incidents/{id}/evidence/{evidenceId}. */
@Schema(name = "EvidenceDescription", description = "The members of evidence that can be corrected")
record EvidenceRequest(
        @Schema(description = "Kind of the evidence", examples = "METRIC_SNAPSHOT") @NotNull EvidenceKind kind,

        @Schema(description = "Title, one line", examples = "Exceptions of checkout, 10:00 to 11:40")
        @NotBlank @OneLine
        @Size(max = 200) String title,

        @Schema(
                description = "What it shows, Markdown",
                examples = "The rate rises with the release and falls with the hotfix.")
        @Nullable @Size(max = 10_000) String description,

        @Schema(
                description = "URL of the evidence; only for a link",
                examples = "https://grafana.example.com/d/checkout")
        @Nullable @Size(max = 2000) @Pattern(regexp = WebLink.PATTERN, message = WebLink.MESSAGE) String link,

        @Schema(description = "The time it shows", examples = "2024-11-15T10:26:00Z") @Nullable Instant takenAt) {

    static EvidenceRequest of(EvidenceDescription description) {
        return new EvidenceRequest(
                description.kind(),
                description.title(),
                description.description(),
                description.link(),
                description.takenAt());
    }

    EvidenceDescription toDescription() {
        return new EvidenceDescription(kind, title.strip(), description, link, takenAt);
    }
}
