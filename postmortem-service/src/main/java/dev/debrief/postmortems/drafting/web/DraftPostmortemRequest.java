package dev.debrief.postmortems.drafting.web;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.postmortems.incident.IncidentProjection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A postmortem to draft", examples = """
                {"incidentId": "INC-42"}
                """)
record DraftPostmortemRequest(
        @Schema(description = "UUID or key of the incident", examples = "INC-42") @NotBlank @Size(max = 64) String incidentId,

        @Schema(
                description = "The template; defaults to the one that fits the labels of the incident",
                examples = "short")
        @Size(min = 1, max = 40) @Nullable String template,

        @Schema(description = "Whether the incident may have more than one postmortem", examples = "false") @Nullable Boolean another) {

    EntityRef incident() {
        try {
            return EntityRef.parse(IncidentProjection.KEY_PREFIX, incidentId);
        } catch (ProblemException noReference) {
            throw StandardProblem.VALIDATION_FAILED
                    .because("incidentId must be a UUID or a key like INC-42.")
                    .at("/incidentId", "must be a UUID or a key like INC-42");
        }
    }
}
