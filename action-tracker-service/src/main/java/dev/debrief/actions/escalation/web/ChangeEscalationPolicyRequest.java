package dev.debrief.actions.escalation.web;

import dev.debrief.actions.escalation.EscalationPolicy;
import dev.debrief.platform.settings.web.ChangeSettingsRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ChangeEscalationPolicyRequest", description = "The new escalation policy", examples = """
                {"reminderDays": [7, 3, 1, 0],
                 "levels": [{"afterBusinessDays": 1, "handlesByTeam": {"team:payments": ["user:priya"]},
                             "defaultHandles": ["team:engineering-leads"]},
                            {"afterBusinessDays": 5, "defaultHandles": ["user:ada"]}],
                 "note": "The leads are asked first"}
                """)
record ChangeEscalationPolicyRequest(
        @Schema(
                description = "Days before the due date on which the owner is reminded; 0 is the due date. Without any,"
                        + " nobody is reminded.",
                examples = "[7, 3, 1, 0]")
        @NotNull @Size(max = 10) List<@NotNull @Min(0) @Max(90) Integer> reminderDays,

        @Schema(description = "Levels in order of time. Without any, nothing is escalated.") @NotNull @Size(max = 10) List<@NotNull @Valid EscalationLevelBody> levels,

        @Schema(description = "Reason for the change", examples = "The leads are asked first")
        @Nullable @Size(min = 1, max = 500) String note)
        implements ChangeSettingsRequest<EscalationPolicy> {

    @Override
    public EscalationPolicy toSettings() {
        return new EscalationPolicy(
                reminderDays, levels.stream().map(EscalationLevelBody::toLevel).toList());
    }
}
