package dev.debrief.incidents.incident.web;

import dev.debrief.incidents.incident.IncidentReference;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "IncidentLink", description = "Another incident")
record IncidentLink(
        @Schema(description = "Id of the incident", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d", required = true)
        UUID id,

        @Schema(description = "Short key", examples = "INC-42", required = true)
        String key) {

    static IncidentLink of(IncidentReference reference) {
        return new IncidentLink(reference.id(), reference.key());
    }
}
