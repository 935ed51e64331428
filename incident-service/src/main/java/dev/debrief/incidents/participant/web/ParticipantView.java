package dev.debrief.incidents.participant.web;

import dev.debrief.incidents.participant.Participant;
import dev.debrief.incidents.participant.ParticipantRole;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A participant as JSON. */
@Schema(name = "Participant", description = "Somebody who takes part in an incident")
record ParticipantView(
        @Schema(description = "user:<name> or team:<name>", examples = "user:dana", required = true)
        String handle,

        @Schema(description = "The name to show", examples = "Dana", required = true)
        String displayName,

        @Schema(description = "As what", examples = "[\"RESPONDER\"]", required = true)
        List<ParticipantRole> roles) {

    static ParticipantView of(Participant participant) {
        return new ParticipantView(participant.handle(), participant.displayName(), participant.roles());
    }
}
