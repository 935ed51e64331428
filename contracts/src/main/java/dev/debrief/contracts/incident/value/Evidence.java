package dev.debrief.contracts.incident.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.contracts.Description;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that shows what happened: a link to it, or a file that was uploaded. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Description("Something that shows what happened: a link to it, or a file that was uploaded")
public record Evidence(
        @Description("The evidence") UUID evidenceId,
        @Description("What it is") EvidenceKind kind,
        @Description("One line") String title,

        @Description("What it shows, Markdown") @Nullable String description,

        @Description("Where it is; absent for an uploaded file") @Nullable String link,

        @Description("The uploaded file; absent for a link") @Nullable EvidenceFile file,

        @Description("The moment it shows") @Nullable Instant takenAt,

        @Description("When it was added") Instant recordedAt) {

    public Evidence {
        Objects.requireNonNull(evidenceId, "evidenceId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(recordedAt, "recordedAt");
    }
}
