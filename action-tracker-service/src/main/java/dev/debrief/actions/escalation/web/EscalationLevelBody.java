package dev.debrief.actions.escalation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.actions.escalation.EscalationLevel;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EscalationLevel", description = "Who is asked for help with an item that is still overdue")
record EscalationLevelBody(
        @Schema(description = "How many business days after the due date", examples = "1", required = true)
        @NotNull @Min(1) @Max(250) Integer afterBusinessDays,

        @Schema(
                description = "Handles by the team that owns the item",
                examples = "{\"team:payments\": [\"user:priya\"]}")
        @Nullable @Size(min = 1, max = 500) Map<
                        @NotNull @Pattern(
                                regexp = "^team:[A-Za-z0-9][A-Za-z0-9._@+-]{0,119}$",
                                message = "must be the handle of a team, like team:payments")
                        String,
                        @NotNull @Size(min = 1, max = 20) List<
                                @NotNull @Pattern(
                                        regexp = "^(user|team):[A-Za-z0-9][A-Za-z0-9._@+-]{0,119}$",
                                        message = "must be a handle like user:dana or team:payments")
                                String>>
                handlesByTeam,

        @Schema(
                description = "Handles for the items of all others, and for items without an owner",
                examples = "[\"team:engineering-leads\"]",
                required = true)
        @NotNull @Size(min = 1, max = 20) List<
                        @NotNull @Pattern(
                                regexp = "^(user|team):[A-Za-z0-9][A-Za-z0-9._@+-]{0,119}$",
                                message = "must be a handle like user:dana or team:payments")
                        String>
                defaultHandles) {

    static EscalationLevelBody of(EscalationLevel level) {
        return new EscalationLevelBody(
                level.afterBusinessDays(),
                level.handlesByTeam().isEmpty() ? null : level.handlesByTeam(),
                level.defaultHandles());
    }

    EscalationLevel toLevel() {
        return new EscalationLevel(
                afterBusinessDays, Objects.requireNonNullElse(handlesByTeam, Map.of()), defaultHandles);
    }
}
