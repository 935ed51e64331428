package dev.debrief.postmortems.incident.web;

import dev.debrief.postmortems.incident.Evidence;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "IncidentEvidence", description = "Evidence, stored with the incident")
public record EvidenceView(
        @Schema(description = "The evidence", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
        UUID evidenceId,

        @Schema(description = "Kind of evidence", examples = "DASHBOARD")
        String kind,

        @Schema(description = "One line", examples = "Error rate of the checkout")
        String title,

        @Schema(description = "URL; absent for an uploaded file", examples = "https://grafana.example.com/d/checkout")
        @Nullable String link,

        @Schema(description = "Point in time that it shows", examples = "2024-11-15T10:25:00Z") @Nullable Instant takenAt) {

    public static EvidenceView of(Evidence evidence) {
        return new EvidenceView(
                evidence.evidenceId(), evidence.kind(), evidence.title(), evidence.link(), evidence.takenAt());
    }
}
