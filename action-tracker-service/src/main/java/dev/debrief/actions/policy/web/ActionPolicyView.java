package dev.debrief.actions.policy.web;

import dev.debrief.actions.policy.ActionItemPriority;
import dev.debrief.actions.policy.ActionPolicy;
import dev.debrief.actions.policy.ActionPolicyVersion;
import dev.debrief.actions.postmortem.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ActionPolicy", description = "What the organisation asks of action items")
record ActionPolicyView(
        @Schema(description = "Number of the version; 0 is built in", examples = "3", required = true)
        int version,

        @Schema(description = "Whether COMMIT needs an owner", examples = "true", required = true)
        boolean ownerRequired,

        @Schema(description = "Whether COMMIT needs a due date", examples = "true", required = true)
        boolean dueDateRequired,

        @Schema(
                description = "Whether VERIFY and FIND_INEFFECTIVE are refused to whoever completed the work; if a"
                        + " system recorded that, to the owner",
                examples = "true",
                required = true)
        boolean verifiedByAnother,

        @Schema(description = "Whether COMMIT needs a success measure", examples = "false", required = true)
        boolean successMeasureRequired,

        @Schema(
                description = "Whether COMMIT sets a due date if the item has none",
                examples = "false",
                required = true)
        boolean dueDateByPolicy,

        @Schema(
                description = "How many business days after COMMIT that due date is, by priority",
                examples = "{\"HIGHEST\": 5, \"HIGH\": 10, \"MEDIUM\": 20, \"LOW\": 40}",
                required = true)
        Map<ActionItemPriority, Integer> dueBusinessDays,

        @Schema(
                description = "How many business days after COMMIT it is at most, by severity of the incident and by"
                        + " priority; empty if the severity makes no difference",
                examples = "{\"CRITICAL\": {\"HIGHEST\": 2, \"HIGH\": 5}}",
                required = true)
        Map<Severity, Map<ActionItemPriority, Integer>> dueBusinessDaysBySeverity,

        @Schema(
                description = "How many days after COMPLETE the verification is due; 0 for no such date",
                examples = "14",
                required = true)
        int observationDays,

        @Schema(
                description = "Ids of the rules whose findings refuse COMMIT: about wording, such as weak-control, and"
                        + " about missing or unfit members, such as missing-owner and due-date-past",
                examples = "[\"weak-control\"]",
                required = true)
        List<String> blockingQualityRules,

        @Schema(description = "Reason for the change", examples = "A team of one") @Nullable String note,

        @Schema(description = "Who changed it; absent for the built-in version", examples = "user:ada") @Nullable String changedBy,

        @Schema(description = "When it was changed; absent for the built-in version", examples = "2024-10-01T08:00:00Z")
        @Nullable Instant changedAt) {

    static ActionPolicyView of(ActionPolicyVersion version) {
        ActionPolicy policy = version.settings();
        return new ActionPolicyView(
                version.version(),
                policy.ownerRequired(),
                policy.dueDateRequired(),
                policy.verifiedByAnother(),
                policy.successMeasureRequired(),
                policy.dueDateByPolicy(),
                policy.dueBusinessDays(),
                policy.dueBusinessDaysBySeverity(),
                policy.observationDays(),
                policy.blockingQualityRules(),
                version.note(),
                version.changedBy(),
                version.changedAt());
    }
}
