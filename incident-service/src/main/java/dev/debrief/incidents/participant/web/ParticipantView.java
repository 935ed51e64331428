package dev.debrief.incidents.participant.web;

import dev.debrief.incidents.participant.ParticipantDetails;
import dev.debrief.incidents.participant.ParticipantRole;
import dev.debrief.incidents.participant.ParticipantSummary;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A participant as JSON. */
@Schema(name = "Participant", description = "Somebody who takes part in an incident")
record ParticipantView(
        @Schema(description = "user:<name> or team:<name>", examples = "user:dana", required = true)
        String handle,

        @Schema(description = "The name to show", examples = "Dana", required = true)
        String displayName,

        @Schema(description = "As what", examples = "[\"RESPONDER\"]", required = true)
        List<ParticipantRole> roles,

        @Schema(description = "When they joined, where it is known", examples = "2024-11-15T10:30:00Z") @Nullable Instant joinedAt,

        @Schema(description = "When they left; absent while they take part", examples = "2024-11-15T11:40:00Z")
        @Nullable Instant leftAt) {

    static ParticipantView of(ParticipantSummary participation) {
        ParticipantDetails details = participation.details();
        return new ParticipantView(
                participation.handle(), details.displayName(), details.roles(), details.joinedAt(), details.leftAt());
    }
}
