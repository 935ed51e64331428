package dev.debrief.incidents.participant.web;

import dev.debrief.incidents.participant.ParticipantDetails;
import dev.debrief.incidents.participant.ParticipantRole;
import dev.debrief.platform.text.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of PUT /incidents/{id}/participants/{handle}. */
@Schema(name = "ChangeParticipant", description = "The members of a participant that can be changed", examples = """
                {"displayName": "Dana", "roles": ["INCIDENT_COMMANDER"],
                 "joinedAt": "2024-11-15T10:30:00Z"}
                """)
record ParticipantRequest(
        @Schema(description = "Display name", examples = "Dana") @NotBlank @OneLine @Size(max = 200) String displayName,

        @Schema(description = "Roles", examples = "[\"INCIDENT_COMMANDER\"]") @NotEmpty @Size(max = 6) List<@NotNull ParticipantRole> roles,

        @Schema(description = "When they joined; absent if unknown", examples = "2024-11-15T10:30:00Z") @Nullable Instant joinedAt,

        @Schema(description = "When they left; absent until they leave", examples = "2024-11-15T11:40:00Z") @Nullable Instant leftAt) {

    ParticipantDetails toDetails() {
        return new ParticipantDetails(displayName, roles, joinedAt, leftAt);
    }
}
