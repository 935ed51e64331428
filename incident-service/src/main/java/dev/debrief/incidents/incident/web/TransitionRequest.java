package dev.debrief.incidents.incident.web;

import dev.debrief.incidents.incident.lifecycle.IncidentTransition;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of POST /incidents/{id}/transitions. */
@Schema(
        name = "IncidentTransitionRequest",
        description = "A transition in the life cycle of an incident",
        examples = """
                {"transition": "RESOLVE", "at": "2024-11-15T11:35:00Z"}
                """)
record TransitionRequest(
        @Schema(
                description =
                        "The transition. Statuses may be skipped going forward; REOPEN leads back to INVESTIGATING",
                examples = "RESOLVE")
        @NotNull IncidentTransition transition,

        @Schema(description = "When it happened, now by default; may be in the past", examples = "2024-11-15T11:35:00Z")
        @Nullable Instant at,

        @Schema(description = "Reason; required for REOPEN and CANCEL", examples = "Error rate is back to normal")
        @Nullable @Size(max = 2000) String reason) {}
