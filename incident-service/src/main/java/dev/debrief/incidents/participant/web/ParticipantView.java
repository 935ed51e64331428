package dev.debrief.incidents.participant.web;

import dev.debrief.incidents.participant.ParticipantDetails;
import dev.debrief.incidents.participant.ParticipantRole;
import dev.debrief.incidents.participant.ParticipantSummary;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Participant", description = "A participant of an incident")
record ParticipantView(
        @Schema(description = "Handle: user:<name> or team:<name>", examples = "user:dana", required = true)
        String handle,

        @Schema(description = "Display name", examples = "Dana", required = true)
        String displayName,

        @Schema(description = "Roles", examples = "[\"RESPONDER\"]", required = true)
        List<ParticipantRole> roles,

        @Schema(description = "When they joined; absent if unknown", examples = "2024-11-15T10:30:00Z") @Nullable Instant joinedAt,

        @Schema(description = "When they left; absent until they leave", examples = "2024-11-15T11:40:00Z") @Nullable Instant leftAt) {

    static ParticipantView of(ParticipantSummary participation) {
        ParticipantDetails details = participation.details();
        return new ParticipantView(
                participation.handle(), details.displayName(), details.roles(), details.joinedAt(), details.leftAt());
    }
}
