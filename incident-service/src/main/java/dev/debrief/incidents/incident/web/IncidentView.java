package dev.debrief.incidents.incident.web;

import dev.debrief.incidents.incident.severity.Severity;
import dev.debrief.incidents.incident.lifecycle.IncidentKind;
import dev.debrief.incidents.incident.lifecycle.IncidentTransition;
import dev.debrief.incidents.incident.lifecycle.IncidentStatus;
import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentDescription;
import dev.debrief.incidents.incident.IncidentReference;
import dev.debrief.incidents.incident.Visibility;
import dev.debrief.incidents.measurement.Measurement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An incident as JSON. */
@Schema(name = "Incident", description = "An incident as it is now")
record IncidentView(
        @Schema(description = "The incident", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d", required = true)
        UUID id,

        @Schema(description = "The key people say; works wherever the id does", examples = "INC-42", required = true)
        String key,

        @Schema(
                description = "One line",
                examples = "Checkout fails for orders with stacked discounts",
                required = true)
        String title,

        @Schema(
                description = "What happened in a few sentences, Markdown",
                examples = "Orders with more than one promotion could not be paid.")
        @Nullable String summary,

        @Schema(description = "What kind of happening it is", examples = "INCIDENT", required = true)
        IncidentKind kind,

        @Schema(description = "How bad it is", examples = "HIGH", required = true)
        Severity severity,

        @Schema(description = "Why this severity, in words", examples = "A critical business function is affected")
        @Nullable String severityReason,

        @Schema(description = "Where it is in its life", examples = "RESOLVED", required = true)
        IncidentStatus status,

        @Schema(description = "What can be done from here", examples = "[\"CLOSE\", \"REOPEN\"]", required = true)
        List<IncidentTransition> allowedTransitions,

        @Schema(description = "Who may see it", examples = "OPEN", required = true)
        Visibility visibility,

        @Schema(description = "Names of the affected services", examples = "[\"checkout\"]", required = true)
        List<String> services,

        @Schema(description = "Free labels", examples = "[\"payments\"]", required = true)
        List<String> labels,

        @Schema(description = "Who reported it", required = true)
        PersonBody reportedBy,

        @Schema(description = "When its steps happened", required = true)
        TimesBody times,

        @Schema(
                description = "Values of the fields that the organisation defined itself, by key; absent without any",
                examples = "{\"customer-tier\": \"enterprise\", \"customers\": 12}")
        @Nullable Map<String, Object> customFields,

        @Schema(description = "What the times add up to", required = true)
        List<DurationView> durations,

        @Schema(description = "When Debrief learned of it", examples = "2024-11-15T10:26:04Z", required = true)
        Instant recordedAt,

        @Schema(description = "When it last changed", examples = "2024-11-15T11:35:12Z", required = true)
        Instant updatedAt,

        @Schema(description = "The incident it goes on as part of; absent unless its status is MERGED") @Nullable IncidentLink mergedInto,

        @Schema(description = "The incidents that go on as part of it; absent when there are none, and in lists")
        @Nullable List<IncidentLink> mergedIncidents) {

    /** As in a list. */
    static IncidentView of(Incident incident, List<Measurement> measurements) {
        return of(incident, measurements, List.of());
    }

    static IncidentView of(Incident incident, List<Measurement> measurements, List<IncidentReference> merged) {
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
                description.labels(),
                new PersonBody(incident.reporter().handle(), incident.reporter().displayName()),
                TimesBody.of(description.times()),
                description.customFields().isEmpty() ? null : description.customFields(),
                incident.durations(measurements).stream().map(DurationView::of).toList(),
                incident.recordedAt(),
                incident.updatedAt(),
                target == null ? null : IncidentLink.of(target),
                merged.isEmpty() ? null : merged.stream().map(IncidentLink::of).toList());
    }
}
