package dev.debrief.postmortems.drafting.web;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.postmortems.incident.IncidentProjection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A postmortem to draft", examples = """
                {"incident": "INC-42"}
                """)
record DraftPostmortemRequest(
        @Schema(description = "UUID or key of the incident", examples = "INC-42") @NotBlank @Size(max = 64) String incident,

        @Schema(
                description = "The template; defaults to the one that fits the labels of the incident",
                examples = "short")
        @Size(min = 1, max = 40) @Nullable String template,

        @Schema(description = "Whether the incident may have more than one postmortem", examples = "false") @Nullable Boolean another) {

    EntityRef incidentRef() {
        return EntityRef.parseMember(IncidentProjection.KEY_PREFIX, incident, "/incident");
    }
}
