package dev.debrief.postmortems.incident.web;

import dev.debrief.postmortems.incident.Participant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Participant", description = "A participant of the incident")
public record ParticipantView(
        @Schema(description = "The participant") PersonView person,

        @Schema(description = "Roles in the response", examples = "[\"INCIDENT_COMMANDER\"]")
        List<String> roles) {

    public static ParticipantView of(Participant participant) {
        return new ParticipantView(PersonView.of(participant.person()), participant.roles());
    }
}
