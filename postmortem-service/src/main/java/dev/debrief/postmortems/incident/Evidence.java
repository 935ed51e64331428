package dev.debrief.postmortems.incident;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that shows what happened. */
@Schema(name = "IncidentEvidence", description = "Something that shows what happened; it is kept with the incident")
public record Evidence(
        @Schema(description = "The evidence", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
        UUID evidenceId,

        @Schema(description = "What it is", examples = "DASHBOARD")
        String kind,

        @Schema(description = "One line", examples = "Error rate of the checkout")
        String title,

        @Schema(
                description = "Where it is; absent for an uploaded file",
                examples = "https://grafana.example.com/d/checkout")
        @Nullable String link,

        @Schema(description = "The moment it shows", examples = "2024-11-15T10:25:00Z") @Nullable Instant takenAt) {}
