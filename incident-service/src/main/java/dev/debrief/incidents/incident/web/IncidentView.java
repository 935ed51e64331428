package dev.debrief.incidents.incident.web;

import dev.debrief.incidents.catalog.ServiceMatch;
import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentDescription;
import dev.debrief.incidents.incident.IncidentReference;
import dev.debrief.incidents.incident.Visibility;
import dev.debrief.incidents.incident.expansion.LoadedParts;
import dev.debrief.incidents.incident.lifecycle.IncidentKind;
import dev.debrief.incidents.incident.lifecycle.IncidentStatus;
import dev.debrief.incidents.incident.lifecycle.IncidentTransition;
import dev.debrief.incidents.incident.severity.Severity;
import dev.debrief.incidents.measurement.Measurement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Incident", description = "An incident")
record IncidentView(
        @Schema(description = "Id", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d", required = true)
        UUID id,

        @Schema(description = "Short key; works wherever the id does", examples = "INC-42", required = true)
        String key,

        @Schema(
                description = "Title, one line",
                examples = "Checkout fails for orders with stacked discounts",
                required = true)
        String title,

        @Schema(
                description = "What happened, in a few sentences of Markdown",
                examples = "Orders with more than one promotion could not be paid.")
        @Nullable String summary,

        @Schema(description = "Kind; near misses and drills have no durations", examples = "INCIDENT", required = true)
        IncidentKind kind,

        @Schema(description = "Severity", examples = "HIGH", required = true)
        Severity severity,

        @Schema(description = "Reason for the severity", examples = "A critical business function is affected")
        @Nullable String severityReason,

        @Schema(description = "Status in the life cycle", examples = "RESOLVED", required = true)
        IncidentStatus status,

        @Schema(description = "Transitions the status allows", examples = "[\"CLOSE\", \"REOPEN\"]", required = true)
        List<IncidentTransition> allowedTransitions,

        @Schema(
                description = "Only participants, the reporter and admins see RESTRICTED incidents",
                examples = "OPEN",
                required = true)
        Visibility visibility,

        @Schema(description = "Names of the affected services", examples = "[\"checkout\"]", required = true)
        List<String> services,

        @Schema(
                description = "The services with these names in the service catalogue, in the same order",
                required = true)
        List<AffectedServiceView> affectedServices,

        @Schema(description = "Labels", examples = "[\"payments\"]", required = true)
        List<String> labels,

        @Schema(description = "The reporter", required = true)
        PersonBody reportedBy,

        @Schema(description = "Times of the incident", required = true)
        TimesBody times,

        @Schema(
                description = "Values of custom fields by key; absent if there are none",
                examples = "{\"customer-tier\": \"enterprise\", \"customers\": 12}")
        @Nullable Map<String, Object> customFields,

        @Schema(description = "Durations between the times", required = true)
        List<DurationView> durations,

        @Schema(
                description = "Whether it was over when it was imported from another system; absent if not",
                examples = "true")
        @Nullable Boolean imported,

        @Schema(description = "When it was reported", examples = "2024-11-15T10:26:04Z", required = true)
        Instant recordedAt,

        @Schema(description = "When it was last changed", examples = "2024-11-15T11:35:12Z", required = true)
        Instant updatedAt,

        @Schema(description = "The incident it was merged into; only if its status is MERGED") @Nullable IncidentLink mergedInto,

        @Schema(description = "The incidents that were merged into it; absent if there are none, and in lists")
        @Nullable List<IncidentLink> mergedIncidents,

        @Schema(
                ref = "Impact",
                description = "The impact; only with `expand=impact`, and absent if it has not been assessed")
        @Nullable Object impact,

        @Schema(ref = "Participants", description = "The participants; only with `expand=participants`") @Nullable Object participants,

        @Schema(
                ref = "IncidentSources",
                description =
                        "The incidents and groups of alerts at sources that are part of it; only with `expand=sources`")
        @Nullable Object sources) {

    /** For lists: without the merged incidents. */
    static IncidentView of(
            Incident incident, List<ServiceMatch> affected, List<Measurement> measurements, LoadedParts parts) {
        return of(incident, affected, measurements, List.of(), parts);
    }

    static IncidentView of(
            Incident incident,
            List<ServiceMatch> affected,
            List<Measurement> measurements,
            List<IncidentReference> merged,
            LoadedParts parts) {
        IncidentReference target = incident.mergedInto();
        IncidentDescription description = incident.description();
        return new IncidentView(
                incident.id(),
                incident.key(),
                description.title(),
                description.summary(),
                description.kind(),
                description.severity(),
                description.severityReason(),
                incident.status(),
                incident.status().allowedTransitions(),
                description.visibility(),
                description.services(),
                affected.stream().map(AffectedServiceView::of).toList(),
                description.labels(),
                new PersonBody(incident.reporter().handle(), incident.reporter().displayName()),
                TimesBody.of(description.times()),
                description.customFields().isEmpty() ? null : description.customFields(),
                incident.durations(measurements).stream().map(DurationView::of).toList(),
                incident.isImported() ? true : null,
                incident.recordedAt(),
                incident.updatedAt(),
                target == null ? null : IncidentLink.of(target),
                merged.isEmpty() ? null : merged.stream().map(IncidentLink::of).toList(),
                parts.find("impact", incident.id()),
                parts.find("participants", incident.id()),
                parts.find("sources", incident.id()));
    }
}
