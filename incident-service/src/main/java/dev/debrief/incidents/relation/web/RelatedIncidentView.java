package dev.debrief.incidents.relation.web;

import dev.debrief.incidents.incident.severity.Severity;
import dev.debrief.incidents.incident.lifecycle.IncidentStatus;
import dev.debrief.incidents.relation.RelatedIncident;
import dev.debrief.incidents.relation.Relation;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A related incident as JSON. */
@Schema(name = "RelatedIncident", description = "Another incident, and what the first one is to it")
record RelatedIncidentView(
        @Schema(description = "The other incident", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d", required = true)
        UUID id,

        @Schema(description = "Its key", examples = "INC-17", required = true)
        String key,

        @Schema(description = "Its title", examples = "Vouchers are rejected", required = true)
        String title,

        @Schema(description = "Where it is in its life", examples = "CLOSED", required = true)
        IncidentStatus status,

        @Schema(description = "How bad it is", examples = "MEDIUM", required = true)
        Severity severity,

        @Schema(description = "What this incident is to the other one", examples = "RECURRENCE_OF", required = true)
        Relation relation,

        @Schema(description = "In what way", examples = "The same missing check, in another service") @Nullable String note,

        @Schema(description = "Handle of who stated it", examples = "user:dana", required = true)
        String createdBy,

        @Schema(description = "When it was stated", examples = "2024-11-15T14:10:00Z", required = true)
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
