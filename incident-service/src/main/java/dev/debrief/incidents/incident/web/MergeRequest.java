package dev.debrief.incidents.incident.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of POST /incidents/{id}/merge. */
@Schema(name = "MergeIncident", description = "The incident to go on as part of")
record MergeRequest(
        @Schema(description = "Id or key of the incident it turned out to be the same as", examples = "INC-41")
        @NotBlank @Size(max = 64) String into,

        @Schema(description = "Why", examples = "The same null pointer, seen from the payment side")
        @NotBlank @Size(max = 2000) String reason) {}
