package dev.debrief.actions.policy.web;

import dev.debrief.actions.policy.ActionItemPriority;
import dev.debrief.actions.policy.ActionPolicy;
import dev.debrief.actions.postmortem.Severity;
import dev.debrief.platform.settings.web.ChangeSettingsRequest;
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

@Schema(name = "ChangeActionPolicyRequest", description = "The new action policy", examples = """
                {"ownerRequired": true, "dueDateRequired": true, "verifiedByAnother": false,
                 "successMeasureRequired": true, "dueDateByPolicy": true,
                 "dueBusinessDays": {"HIGHEST": 5, "HIGH": 10, "MEDIUM": 20, "LOW": 40},
                 "dueBusinessDaysBySeverity": {"CRITICAL": {"HIGHEST": 2, "HIGH": 5}},
                 "observationDays": 14, "blockingQualityRules": ["weak-control"], "note": "A team of one"}
                """)
record ChangeActionPolicyRequest(
        @Schema(description = "Whether COMMIT needs an owner", examples = "true") @NotNull Boolean ownerRequired,

        @Schema(description = "Whether COMMIT needs a due date", examples = "true") @NotNull Boolean dueDateRequired,

        @Schema(
                description = "Whether VERIFY and FIND_INEFFECTIVE are refused to whoever completed the work; if a"
                        + " system recorded that, to the owner",
                examples = "false")
        @NotNull Boolean verifiedByAnother,

        @Schema(description = "Whether COMMIT needs a success measure; false by default", examples = "true") @Nullable Boolean successMeasureRequired,

        @Schema(
                description = "Whether COMMIT sets a due date if the item has none; false by default",
                examples = "true")
        @Nullable Boolean dueDateByPolicy,

        @Schema(
                description = "How many business days after COMMIT that due date is, by priority. By default 5 for"
                        + " HIGHEST, 10 for HIGH, 20 for MEDIUM and 40 for LOW",
                examples = "{\"HIGHEST\": 5, \"HIGH\": 10, \"MEDIUM\": 20, \"LOW\": 40}")
        @Nullable Map<ActionItemPriority, @NotNull @Min(1) @Max(500) Integer> dueBusinessDays,

        @Schema(
                description = "How many business days after COMMIT it is at most, by severity of the incident and by"
                        + " priority: the smaller number counts. By default the severity makes no difference",
                examples = "{\"CRITICAL\": {\"HIGHEST\": 2, \"HIGH\": 5}}")
        @Nullable @Size(max = 5) Map<Severity, @NotNull Map<ActionItemPriority, @NotNull @Min(1) @Max(500) Integer>> dueBusinessDaysBySeverity,

        @Schema(
                description = "How many days after COMPLETE the verification is due; 0, the default, for no such date",
                examples = "14")
        @Nullable @Min(0) @Max(365) Integer observationDays,

        @Schema(
                description = "Ids of the rules whose findings refuse COMMIT: about wording, such as weak-control, and"
                        + " about missing or unfit members, such as missing-owner and due-date-past. None by default",
                examples = "[\"weak-control\"]")
        @Nullable @Size(max = 50) List<
                        @NotNull @Pattern(
                                regexp = "^[a-z0-9][a-z0-9-]{0,49}$",
                                message = "must be the id of a rule, such as weak-control")
                        String>
                blockingQualityRules,

        @Schema(description = "Reason for the change", examples = "A team of one") @Nullable @Size(min = 1, max = 500) String note)
        implements ChangeSettingsRequest<ActionPolicy> {

    @Override
    public ActionPolicy toSettings() {
        return new ActionPolicy(
                ownerRequired,
                dueDateRequired,
                verifiedByAnother,
                Objects.requireNonNullElse(successMeasureRequired, false),
                Objects.requireNonNullElse(dueDateByPolicy, false),
                dueBusinessDays,
                dueBusinessDaysBySeverity,
                Objects.requireNonNullElse(observationDays, 0),
                blockingQualityRules == null
                        ? null
                        : blockingQualityRules.stream().distinct().toList());
    }
}
