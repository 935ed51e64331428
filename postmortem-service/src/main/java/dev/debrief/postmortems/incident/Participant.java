package dev.debrief.postmortems.incident;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who took part in an incident. */
@Schema(description = "Somebody who took part in the incident")
public record Participant(
        @Schema(description = "Who") Person person,

        @Schema(description = "As what", examples = "[\"INCIDENT_COMMANDER\"]")
        List<String> roles) {

    public Participant {
        roles = List.copyOf(roles);
    }
}
