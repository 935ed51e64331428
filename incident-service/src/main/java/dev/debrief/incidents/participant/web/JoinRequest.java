package dev.debrief.incidents.participant.web;

import dev.debrief.incidents.participant.ParticipantDetails;
import dev.debrief.incidents.participant.ParticipantRole;
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
@Schema(name = "JoinIncident", description = "Somebody who takes part in an incident")
record JoinRequest(
        @Schema(description = "user:<name> or team:<name>", examples = "user:dana")
        @NotNull @Pattern(regexp = "(user|team):[A-Za-z0-9._@-]{1,120}", message = "must be like user:dana or team:support")
        String handle,

        @Schema(description = "The name to show", examples = "Dana") @NotBlank @Size(max = 200) String displayName,

        @Schema(description = "As what", examples = "[\"RESPONDER\"]") @NotEmpty @Size(max = 6) List<@NotNull ParticipantRole> roles,

        @Schema(
                description = "When they joined; now by default, while the incident is under way",
                examples = "2024-11-15T10:30:00Z")
        @Nullable Instant joinedAt,

        @Schema(description = "When they left; absent while they take part", examples = "2024-11-15T11:40:00Z")
        @Nullable Instant leftAt) {

    ParticipantDetails toDetails() {
        return new ParticipantDetails(displayName, roles, joinedAt, leftAt);
    }
}
