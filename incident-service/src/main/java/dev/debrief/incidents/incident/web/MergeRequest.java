package dev.debrief.incidents.incident.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of POST /incidents/{id}/merge. */
@Schema(name = "MergeIncident", description = "The incident to merge into", examples = """
                {"into": "INC-41", "reason": "The same null pointer, seen from the payment side"}
                """)
record MergeRequest(
        @Schema(description = "Id or key of the target incident", examples = "INC-41") @NotBlank @Size(max = 64) String into,

        @Schema(description = "Reason for the merge", examples = "The same null pointer, seen from the payment side")
        @NotBlank @Size(max = 2000) String reason) {}
