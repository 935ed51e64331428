package dev.debrief.contracts.incident.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.Person;
import dev.debrief.contracts.Severity;
import dev.debrief.contracts.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An incident at the time of the event. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Description("An incident at the time of the event")
public record IncidentSnapshot(
        @Description("Id of the incident") UUID incidentId,
        @Description("Short key: INC-42") String key,
        @Description("Title") String title,

        @Description("Description in Markdown; absent if there is none") @Nullable String summary,

        @Description("The kind of incident") IncidentKind kind,
        @Description("Severity") Severity severity,

        @Description("Reason for the severity") @Nullable String severityReason,

        @Description("The current status") IncidentStatus status,
        @Description("Who may see it") Visibility visibility,

        @Description("Handles that may see a RESTRICTED incident; empty if it is OPEN")
        List<String> audience,

        @Description("Names of the affected services") List<String> services,
        @Description("Labels") List<String> labels,
        @Description("Who reported it") Person reportedBy,
        @Description("Times of its lifecycle") IncidentTimes times,

        @Description("When it was reported to Debrief; may be long after startedAt")
        Instant recordedAt,

        @Description("Id of the incident it was merged into; absent unless the status is MERGED") @Nullable UUID mergedInto,

        @Description("Values of custom fields") @Nullable List<CustomFieldValue> customFields,

        @Description("Those of the affected services that are in the service catalogue; absent if there are none")
        @Nullable List<AffectedService> affectedServices,

        @Description(
                "Whether it was over when it was imported from another system: consumers raise no alarm and draft no"
                        + " postmortem. Absent means false")
        @Nullable Boolean imported) {

    public IncidentSnapshot {
        Objects.requireNonNull(incidentId, "incidentId");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(visibility, "visibility");
        audience = List.copyOf(audience);
        services = List.copyOf(services);
        labels = List.copyOf(labels);
        Objects.requireNonNull(reportedBy, "reportedBy");
        Objects.requireNonNull(times, "times");
        Objects.requireNonNull(recordedAt, "recordedAt");
        customFields = customFields == null ? null : List.copyOf(customFields);
        affectedServices = affectedServices == null ? null : List.copyOf(affectedServices);
    }
}
