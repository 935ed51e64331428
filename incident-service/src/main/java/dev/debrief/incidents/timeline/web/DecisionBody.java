package dev.debrief.incidents.timeline.web;

import dev.debrief.incidents.timeline.Decision;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Decision",
        description = "A decision: what was known at the time, the options, the choice and the reason for it")
record DecisionBody(
        @Schema(
                description = "What was known at the time, without hindsight",
                examples = "The release before cannot take the new price list")
        @NotBlank @Size(max = 5000) String knownThen,

        @Schema(description = "The options", examples = "[\"Roll back\", \"Ship a hotfix\"]")
        @NotNull @Size(min = 1, max = 10) List<@NotBlank @Size(max = 500) String> options,

        @Schema(description = "The chosen option", examples = "Ship a hotfix") @NotBlank @Size(max = 500) String choice,

        @Schema(description = "Reason for the choice", examples = "It keeps promotional codes working")
        @NotBlank @Size(max = 5000) String reason) {

    static @Nullable DecisionBody of(@Nullable Decision decision) {
        return decision == null
                ? null
                : new DecisionBody(decision.knownThen(), decision.options(), decision.choice(), decision.reason());
    }

    static @Nullable Decision toDecision(@Nullable DecisionBody body) {
        return body == null ? null : new Decision(body.knownThen, body.options, body.choice, body.reason);
    }
}
