package dev.debrief.incidents.participant.web;

import dev.debrief.incidents.participant.ParticipantDetails;
import dev.debrief.incidents.participant.ParticipantRole;
import dev.debrief.platform.text.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of POST /incidents/{id}/participants. */
@Schema(name = "JoinIncident", description = "A participant to add to an incident", examples = """
                {"handle": "user:dana", "displayName": "Dana", "roles": ["RESPONDER"]}
                """)
record JoinRequest(
        @Schema(description = "Handle: user:<name> or team:<name>", examples = "user:dana")
        @NotNull @Pattern(regexp = "(user|team):[A-Za-z0-9._@-]{1,120}", message = "must be like user:dana or team:support")
        String handle,

        @Schema(description = "Display name", examples = "Dana") @NotBlank @OneLine @Size(max = 200) String displayName,

        @Schema(description = "Roles", examples = "[\"RESPONDER\"]") @NotEmpty @Size(max = 6) List<@NotNull ParticipantRole> roles,

        @Schema(
                description = "When they joined; now by default if the incident is ongoing and they have not left",
                examples = "2024-11-15T10:30:00Z")
        @Nullable Instant joinedAt,

        @Schema(description = "When they left; absent until they leave", examples = "2024-11-15T11:40:00Z") @Nullable Instant leftAt) {

    ParticipantDetails toDetails() {
        return new ParticipantDetails(displayName, roles, joinedAt, leftAt);
    }
}
