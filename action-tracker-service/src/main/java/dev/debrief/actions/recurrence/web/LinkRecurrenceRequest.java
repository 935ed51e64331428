package dev.debrief.actions.recurrence.web;

import dev.debrief.actions.incident.IncidentProjection;
import dev.debrief.platform.identity.EntityRef;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "LinkRecurrenceRequest", description = "A later incident in which it happened again", examples = """
                {"incident": "INC-57", "reason": "Orders with a promotion failed again."}
                """)
record LinkRecurrenceRequest(
        @Schema(description = "Id or key of the later incident", examples = "INC-57") @NotBlank @Size(max = 64) String incident,

        @Schema(description = "Why it is a recurrence", examples = "Orders with a promotion failed again.")
        @NotBlank @Size(max = 2000) String reason) {

    EntityRef incidentRef() {
        return EntityRef.parseMember(IncidentProjection.KEY_PREFIX, incident.strip(), "/incident");
    }
}
