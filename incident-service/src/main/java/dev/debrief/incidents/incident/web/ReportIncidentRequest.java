package dev.debrief.incidents.incident.web;

import dev.debrief.incidents.incident.IncidentDescription;
import dev.debrief.incidents.incident.Reporter;
import dev.debrief.incidents.incident.Visibility;
import dev.debrief.incidents.incident.lifecycle.IncidentKind;
import dev.debrief.incidents.incident.severity.Severity;
import dev.debrief.platform.text.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of POST /incidents. */
@Schema(
        name = "ReportIncident",
        description = "An incident to report, while it is ongoing or afterwards",
        examples = """
                {"title": "Checkout fails for orders with stacked discounts", "severity": "HIGH",
                 "severityReason": "A critical business function is affected",
                 "services": ["checkout"], "labels": ["payments"],
                 "times": {"startedAt": "2024-11-15T10:15:00Z", "detectedAt": "2024-11-15T10:25:00Z"},
                 "reportedBy": {"handle": "team:support", "displayName": "Customer Support"}}
                """)
record ReportIncidentRequest(
        @Schema(description = "Title, one line", examples = "Checkout fails for orders with stacked discounts")
        @NotBlank @OneLine
        @Size(max = 200) String title,

        @Schema(
                description = "What happened, in a few sentences of Markdown",
                examples = "Orders with more than one promotion could not be paid.")
        @Nullable @Size(max = 20_000) String summary,

        @Schema(
                description = "Kind, INCIDENT by default; near misses and drills have no durations",
                examples = "INCIDENT")
        @Nullable IncidentKind kind,

        @Schema(description = "Severity", examples = "HIGH") @NotNull Severity severity,

        @Schema(description = "Reason for the severity", examples = "A critical business function is affected")
        @Nullable @Size(max = 500) String severityReason,

        @Schema(
                description =
                        "Visibility, OPEN by default; only participants, the reporter and admins see RESTRICTED incidents",
                examples = "OPEN")
        @Nullable Visibility visibility,

        @Schema(description = "Names of the affected services", examples = "[\"checkout\"]") @Nullable @Size(max = 50) List<@NotBlank @OneLine @Size(max = 100) String> services,

        @Schema(description = "Labels", examples = "[\"payments\"]") @Nullable @Size(max = 50) List<@NotBlank @OneLine @Size(max = 100) String> labels,

        @Schema(description = "Times of the incident, as far as they are known; with `resolvedAt` it is also resolved")
        @Nullable @Valid TimesBody times,

        @Schema(
                description = "Values of custom fields by key",
                examples = "{\"customer-tier\": \"enterprise\", \"customers\": 12}")
        @Nullable @Size(max = 50) Map<String, @Nullable Object> customFields,

        @Schema(description = "The reporter; the caller by default") @Nullable @Valid PersonBody reportedBy) {

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
