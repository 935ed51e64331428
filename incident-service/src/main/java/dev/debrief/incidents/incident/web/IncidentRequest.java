package dev.debrief.incidents.incident.web;

import dev.debrief.incidents.incident.severity.Severity;
import dev.debrief.incidents.incident.lifecycle.IncidentKind;
import dev.debrief.incidents.incident.Correction;
import dev.debrief.incidents.incident.IncidentDescription;
import dev.debrief.incidents.incident.Visibility;
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

/** What can be corrected about an incident: the target of a merge patch. */
@Schema(name = "IncidentDescription", description = "What people say about an incident and may correct")
record IncidentRequest(
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

        @Schema(description = "When its steps happened; what is not known stays absent") @Nullable @Valid TimesBody times,

        @Schema(
                description = "Values of the fields that the organisation defined itself, by key",
                examples = "{\"customer-tier\": \"enterprise\", \"customers\": 12}")
        @Nullable @Size(max = 50) Map<String, @Nullable Object> customFields,

        @Schema(
                description = "Why it is corrected; required when a time that was recorded is changed or removed",
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

    /** What a merge patch removed is null, and is left out. */
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
