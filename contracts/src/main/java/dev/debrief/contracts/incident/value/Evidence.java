package dev.debrief.contracts.incident.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.contracts.Description;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Evidence of what happened: a link or an uploaded file. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Description("Evidence of what happened: a link or an uploaded file")
public record Evidence(
        @Description("Id of the evidence") UUID evidenceId,
        @Description("The kind of evidence") EvidenceKind kind,
        @Description("Title") String title,

        @Description("What it shows, in Markdown") @Nullable String description,

        @Description("The link; absent for an uploaded file") @Nullable String link,

        @Description("The uploaded file; absent for a link") @Nullable EvidenceFile file,

        @Description("The time it shows") @Nullable Instant takenAt,

        @Description("When it was attached") Instant recordedAt) {

    public Evidence {
        Objects.requireNonNull(evidenceId, "evidenceId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(recordedAt, "recordedAt");
    }
}
