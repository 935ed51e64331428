package dev.debrief.incidents.incident.web;

import dev.debrief.incidents.incident.severity.Severity;
import dev.debrief.incidents.incident.lifecycle.IncidentKind;
import dev.debrief.incidents.incident.IncidentDescription;
import dev.debrief.incidents.incident.Reporter;
import dev.debrief.incidents.incident.Visibility;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of POST /incidents. */
@Schema(name = "ReportIncident", description = "An incident to record, while it happens or long afterwards")
record ReportIncidentRequest(
        @Schema(description = "One line", examples = "Checkout fails for orders with stacked discounts")
        @NotBlank @Size(max = 200) String title,

        @Schema(
                description = "What happened in a few sentences, Markdown",
                examples = "Orders with more than one promotion could not be paid.")
        @Nullable @Size(max = 20_000) String summary,

        @Schema(
                description = "INCIDENT by default; near misses and drills never count in durations",
                examples = "INCIDENT")
        @Nullable IncidentKind kind,

        @Schema(description = "How bad it is", examples = "HIGH") @NotNull Severity severity,

        @Schema(description = "Why this severity, in words", examples = "A critical business function is affected")
        @Nullable @Size(max = 500) String severityReason,

        @Schema(
                description = "OPEN by default; RESTRICTED incidents are seen by their participants and admins only",
                examples = "OPEN")
        @Nullable Visibility visibility,

        @Schema(description = "Names of the affected services", examples = "[\"checkout\"]") @Nullable @Size(max = 50) List<@NotBlank @Size(max = 100) String> services,

        @Schema(description = "Free labels", examples = "[\"payments\"]") @Nullable @Size(max = 50) List<@NotBlank @Size(max = 100) String> labels,

        @Schema(
                description =
                        "When its steps happened, as far as they are known; with resolvedAt it is resolved already")
        @Nullable @Valid TimesBody times,

        @Schema(
                description = "Values of the fields that the organisation defined itself, by key",
                examples = "{\"customer-tier\": \"enterprise\", \"customers\": 12}")
        @Nullable @Size(max = 50) Map<String, @Nullable Object> customFields,

        @Schema(description = "Who reported it, the caller by default") @Nullable @Valid PersonBody reportedBy) {

    IncidentDescription toDescription() {
        return new IncidentRequest(
                        title,
                        summary,
                        kind,
                        severity,
                        severityReason,
                        visibility,
                        services,
                        labels,
                        times,
                        customFields,
                        null)
                .toDescription();
    }

    @Nullable Reporter toReporter() {
        return reportedBy == null ? null : new Reporter(reportedBy.handle(), reportedBy.displayName());
    }
}
