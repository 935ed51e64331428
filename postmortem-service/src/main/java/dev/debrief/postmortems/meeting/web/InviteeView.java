package dev.debrief.postmortems.meeting.web;

import dev.debrief.postmortems.incident.web.PersonView;
import dev.debrief.postmortems.meeting.Invitee;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Invitee", description = "Somebody invited to the meeting, or who should be")
record InviteeView(
        @Schema(description = "Who", required = true) PersonView person,

        @Schema(
                description = "Why: roles in the incident, REPORTER, TIMELINE, or ADDED for people added by hand",
                examples = "[\"INCIDENT_COMMANDER\", \"TIMELINE\"]",
                required = true)
        List<String> because) {

    static InviteeView of(Invitee invitee) {
        return new InviteeView(PersonView.of(invitee.person()), invitee.because());
    }
}
