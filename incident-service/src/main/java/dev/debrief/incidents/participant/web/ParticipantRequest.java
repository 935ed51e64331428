package dev.debrief.incidents.participant.web;

import dev.debrief.incidents.participant.ParticipantDetails;
import dev.debrief.incidents.participant.ParticipantRole;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of PUT /incidents/{id}/participants/{handle}. */
@Schema(name = "ChangeParticipant", description = "What can be changed about a participant")
record ParticipantRequest(
        @Schema(description = "The name to show", examples = "Dana") @NotBlank @Size(max = 200) String displayName,

        @Schema(description = "As what", examples = "[\"INCIDENT_COMMANDER\"]") @NotEmpty @Size(max = 6) List<@NotNull ParticipantRole> roles,

        @Schema(description = "When they joined; absent when it is not known", examples = "2024-11-15T10:30:00Z")
        @Nullable Instant joinedAt,

        @Schema(description = "When they left; absent while they take part", examples = "2024-11-15T11:40:00Z")
        @Nullable Instant leftAt) {

    ParticipantDetails toDetails() {
        return new ParticipantDetails(displayName, roles, joinedAt, leftAt);
    }
}
