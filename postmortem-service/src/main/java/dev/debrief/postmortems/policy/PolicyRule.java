package dev.debrief.postmortems.policy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.postmortems.incident.DataIntegrity;
import dev.debrief.postmortems.incident.IncidentKind;
import dev.debrief.postmortems.incident.Severity;
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

/** Asks for a postmortem when all of its conditions hold. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "PolicyRule",
        description = "Asks for a postmortem when all of its conditions hold; at least one is given")
public record PolicyRule(
        @Schema(description = "Its name, in traces", examples = "long-outage")
        @NotNull @Pattern(regexp = "^[a-z0-9][a-z0-9-]{0,49}$", message = "must be in kebab case, at most 50 characters") String key,

        @Schema(description = "What people read; made of the conditions when left out", examples = "it lasted long")
        @Nullable @Size(min = 1, max = 200) String because,

        @Schema(description = "This severity or worse", examples = "MEDIUM") @Nullable Severity severityAtLeast,

        @Schema(description = "One of these kinds; any kind but a drill when left out", examples = "[\"INCIDENT\"]")
        @Nullable @Size(min = 1, max = 3) List<@NotNull IncidentKind> kinds,

        @Schema(description = "Minutes from the start of impact to the resolution", examples = "60")
        @Nullable @Min(1) @Max(525_600) Integer durationAtLeastMinutes,

        @Schema(description = "People", examples = "1000") @Nullable @Min(1) @Max(1_000_000_000_000L) Long affectedUsersAtLeast,

        @Schema(description = "Count", examples = "100") @Nullable @Min(1) @Max(1_000_000_000_000L) Long failedTransactionsAtLeast,

        @Schema(description = "Count", examples = "10") @Nullable @Min(1) @Max(1_000_000_000_000L) Long complaintsAtLeast,

        @Schema(description = "One of these became of data", examples = "[\"LOST\", \"CORRUPTED\"]")
        @Nullable @Size(min = 1, max = 5) List<@NotNull DataIntegrity> dataIntegrity,

        @Schema(description = "One of these labels", examples = "[\"security\"]") @Nullable @Size(min = 1, max = 50) List<@NotBlank @Size(max = 100) String> labels,

        @Schema(description = "One of these services", examples = "[\"checkout\"]") @Nullable @Size(min = 1, max = 50) List<@NotBlank @Size(max = 100) String> services,

        @Schema(description = "It happens again and again") @Nullable @Valid Recurrence recurrence) {

    public PolicyRule {
        kinds = kinds == null ? null : List.copyOf(kinds);
        dataIntegrity = dataIntegrity == null ? null : List.copyOf(dataIntegrity);
        labels = labels == null ? null : List.copyOf(labels);
        services = services == null ? null : List.copyOf(services);
    }

    static PolicyRule ofSeverity(Severity severity) {
        return new PolicyRule("severity", null, severity, null, null, null, null, null, null, null, null, null);
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

    /** Incidents of the same services in the days before. */
    @Schema(
            name = "PolicyRecurrence",
            description = "So many incidents that share a service with it, in the days before it")
    public record Recurrence(
            @Schema(description = "How many, without this one", examples = "2", required = true) @Min(1) @Max(1000) int incidents,

            @Schema(description = "In how many days", examples = "30", required = true) @Min(1) @Max(731) int withinDays) {}
}
