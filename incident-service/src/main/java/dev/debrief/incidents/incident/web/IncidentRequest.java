package dev.debrief.incidents.incident.web;

import dev.debrief.incidents.incident.Correction;
import dev.debrief.incidents.incident.IncidentDescription;
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
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The target of a merge patch of PATCH /incidents/{id}. */
@Schema(name = "IncidentDescription", description = "The members of an incident that can be corrected")
record IncidentRequest(
        @Schema(
                description = "Title, one line; cannot be removed",
                examples = "Checkout fails for orders with stacked discounts")
        @NotBlank @OneLine
        @Size(max = 200) String title,

        @Schema(
                description = "What happened, in a few sentences of Markdown",
                examples = "Orders with more than one promotion could not be paid.")
        @Nullable @Size(max = 20_000) String summary,

        @Schema(description = "Kind of the incident; INCIDENT if removed", examples = "INCIDENT") @Nullable IncidentKind kind,

        @Schema(description = "Severity; cannot be removed", examples = "HIGH") @NotNull Severity severity,

        @Schema(description = "Reason for the severity", examples = "A critical business function is affected")
        @Nullable @Size(max = 500) String severityReason,

        @Schema(description = "Visibility; OPEN if removed", examples = "OPEN") @Nullable Visibility visibility,

        @Schema(description = "Names of the affected services; replaces the whole list", examples = "[\"checkout\"]")
        @Nullable @Size(max = 50) List<@NotBlank @OneLine @Size(max = 100) String> services,

        @Schema(description = "Labels; replaces the whole list", examples = "[\"payments\"]") @Nullable @Size(max = 50) List<@NotBlank @OneLine @Size(max = 100) String> labels,

        @Schema(description = "Times of the incident; patched member by member") @Nullable @Valid TimesBody times,

        @Schema(
                description = "Values of custom fields by key; patched field by field",
                examples = "{\"customer-tier\": \"enterprise\", \"customers\": 12}")
        @Nullable @Size(max = 50) Map<String, @Nullable Object> customFields,

        @Schema(
                description = "Reason for the correction; required to change or remove a recorded time",
                examples = "The deployment log gives the exact minute")
        @Nullable @Size(max = 2000) String correctionReason) {

    static IncidentRequest of(IncidentDescription description) {
        return new IncidentRequest(
                description.title(),
                description.summary(),
                description.kind(),
                description.severity(),
                description.severityReason(),
                description.visibility(),
                description.services(),
                description.labels(),
                TimesBody.of(description.times()),
                new TreeMap<>(description.customFields()),
                null);
    }

    Correction toCorrection() {
        return new Correction(toDescription(), correctionReason);
    }

    IncidentDescription toDescription() {
        return new IncidentDescription(
                title.strip(),
                summary,
                Objects.requireNonNullElse(kind, IncidentKind.INCIDENT),
                severity,
                severityReason,
                Objects.requireNonNullElse(visibility, Visibility.OPEN),
                Objects.requireNonNullElse(services, List.of()),
                Objects.requireNonNullElse(labels, List.of()),
                TimesBody.toTimes(times),
                withoutNulls(customFields));
    }

    /** Drops values that a merge patch removed. */
    private static Map<String, Object> withoutNulls(@Nullable Map<String, @Nullable Object> values) {
        Map<String, Object> known = new TreeMap<>();
        if (values != null) {
            values.forEach((key, value) -> {
                if (value != null) {
                    known.put(key, value);
                }
            });
        }
        return known;
    }
}
