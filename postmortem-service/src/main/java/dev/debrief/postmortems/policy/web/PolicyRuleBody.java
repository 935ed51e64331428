package dev.debrief.postmortems.policy.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.platform.text.OneLine;
import dev.debrief.postmortems.incident.IncidentKind;
import dev.debrief.postmortems.incident.Severity;
import dev.debrief.postmortems.incident.impact.DataIntegrity;
import dev.debrief.postmortems.policy.PolicyRule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "PolicyRule",
        description = "Requires a postmortem if all of its conditions hold. It has at least one condition.")
record PolicyRuleBody(
        @Schema(description = "Name of the rule in evaluations", examples = "long-outage")
        @NotNull @Pattern(regexp = "^[a-z0-9][a-z0-9-]{0,49}$", message = "must be in kebab case, at most 50 characters") String key,

        @Schema(description = "Reason to show; derived from the conditions by default", examples = "it lasted long")
        @Nullable @OneLine
        @Size(min = 1, max = 200) String because,

        @Schema(description = "At least this severity", examples = "MEDIUM") @Nullable Severity severityAtLeast,

        @Schema(description = "One of these kinds; by default any kind but DRILL", examples = "[\"INCIDENT\"]")
        @Nullable @Size(min = 1, max = 4) List<@NotNull IncidentKind> kinds,

        @Schema(description = "Minutes from the start of impact to the resolution", examples = "60")
        @Nullable @Min(1) @Max(525_600) Integer durationAtLeastMinutes,

        @Schema(description = "Number of users", examples = "1000") @Nullable @Min(1) @Max(1_000_000_000_000L) Long affectedUsersAtLeast,

        @Schema(description = "Number", examples = "100") @Nullable @Min(1) @Max(1_000_000_000_000L) Long failedTransactionsAtLeast,

        @Schema(description = "Number", examples = "10") @Nullable @Min(1) @Max(1_000_000_000_000L) Long complaintsAtLeast,

        @Schema(description = "One of these effects on data", examples = "[\"LOST\", \"CORRUPTED\"]")
        @Nullable @Size(min = 1, max = 5) List<@NotNull DataIntegrity> dataIntegrity,

        @Schema(description = "One of these labels", examples = "[\"security\"]") @Nullable @Size(min = 1, max = 50) List<@NotBlank @OneLine @Size(max = 100) String> labels,

        @Schema(description = "One of these services", examples = "[\"checkout\"]") @Nullable @Size(min = 1, max = 50) List<@NotBlank @OneLine @Size(max = 100) String> services,

        @Schema(description = "Repeated incidents") @Nullable @Valid RecurrenceBody recurrence) {

    static PolicyRuleBody of(PolicyRule rule) {
        return new PolicyRuleBody(
                rule.key(),
                rule.because(),
                rule.severityAtLeast(),
                rule.kinds(),
                rule.durationAtLeastMinutes(),
                rule.affectedUsersAtLeast(),
                rule.failedTransactionsAtLeast(),
                rule.complaintsAtLeast(),
                rule.dataIntegrity(),
                rule.labels(),
                rule.services(),
                RecurrenceBody.of(rule.recurrence()));
    }

    PolicyRule toRule() {
        return new PolicyRule(
                key,
                because,
                severityAtLeast,
                kinds,
                durationAtLeastMinutes,
                affectedUsersAtLeast,
                failedTransactionsAtLeast,
                complaintsAtLeast,
                dataIntegrity,
                labels,
                services,
                recurrence == null ? null : recurrence.toRecurrence());
    }

    @AssertTrue(message = "must have at least one condition") @Schema(hidden = true)
    @JsonIgnore
    public boolean isConditional() {
        return Stream.of(
                        severityAtLeast,
                        kinds,
                        durationAtLeastMinutes,
                        affectedUsersAtLeast,
                        failedTransactionsAtLeast,
                        complaintsAtLeast,
                        dataIntegrity,
                        labels,
                        services,
                        recurrence)
                .anyMatch(Objects::nonNull);
    }

    @Schema(
            name = "PolicyRecurrence",
            description = "At least so many other incidents that share a service, in the days before")
    record RecurrenceBody(
            @Schema(description = "Number of other incidents", examples = "2", required = true) @Min(1) @Max(1000) int incidents,

            @Schema(description = "Period in days", examples = "30", required = true) @Min(1) @Max(731) int withinDays) {

        static @Nullable RecurrenceBody of(PolicyRule.@Nullable Recurrence recurrence) {
            return recurrence == null ? null : new RecurrenceBody(recurrence.incidents(), recurrence.withinDays());
        }

        PolicyRule.Recurrence toRecurrence() {
            return new PolicyRule.Recurrence(incidents, withinDays);
        }
    }
}
