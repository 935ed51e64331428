package dev.debrief.incidents.relation.web;

import dev.debrief.incidents.incident.lifecycle.IncidentStatus;
import dev.debrief.incidents.incident.severity.Severity;
import dev.debrief.incidents.relation.RelatedIncident;
import dev.debrief.incidents.relation.Relation;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "RelatedIncident", description = "A related incident")
record RelatedIncidentView(
        @Schema(
                description = "Id of the other incident",
                examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d",
                required = true)
        UUID id,

        @Schema(description = "Short key of the other incident", examples = "INC-17", required = true)
        String key,

        @Schema(description = "Title of the other incident", examples = "Vouchers are rejected", required = true)
        String title,

        @Schema(description = "Status of the other incident", examples = "CLOSED", required = true)
        IncidentStatus status,

        @Schema(description = "Severity of the other incident", examples = "MEDIUM", required = true)
        Severity severity,

        @Schema(description = "How this incident relates to the other one", examples = "RECURRENCE_OF", required = true)
        Relation relation,

        @Schema(description = "Note about the relation", examples = "The same missing check, in another service")
        @Nullable String note,

        @Schema(description = "Handle of who created the relation", examples = "user:dana", required = true)
        String createdBy,

        @Schema(description = "When the relation was created", examples = "2024-11-15T14:10:00Z", required = true)
        Instant createdAt) {

    static RelatedIncidentView of(RelatedIncident related) {
        return new RelatedIncidentView(
                related.incident().id(),
                related.incident().key(),
                related.incident().description().title(),
                related.incident().status(),
                related.incident().description().severity(),
                related.relation(),
                related.note(),
                related.createdBy(),
                related.createdAt());
    }
}
