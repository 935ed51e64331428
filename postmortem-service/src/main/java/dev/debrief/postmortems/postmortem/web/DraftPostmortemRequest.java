package dev.debrief.postmortems.postmortem.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Asks for a draft")
record DraftPostmortemRequest(
        @Schema(description = "UUID or key of the incident", examples = "INC-42") @NotBlank @Size(max = 64) String incidentId) {

    static final String EXAMPLE = "{\"incidentId\": \"INC-42\"}";
}
