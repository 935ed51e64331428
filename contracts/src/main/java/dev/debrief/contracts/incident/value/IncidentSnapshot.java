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

/** An incident as it was when the event was published. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Description("An incident as it was when the event was published")
public record IncidentSnapshot(
        @Description("The incident") UUID incidentId,
        @Description("The key people say: INC-42") String key,
        @Description("One line") String title,

        @Description("Markdown; absent when nobody wrote one") @Nullable String summary,

        @Description("What kind of happening") IncidentKind kind,
        @Description("How bad it is") Severity severity,

        @Description("Why this severity, in words") @Nullable String severityReason,

        @Description("Where it is in its life") IncidentStatus status,
        @Description("Who may see it") Visibility visibility,

        @Description("Handles of those who may see a RESTRICTED incident; empty when it is OPEN")
        List<String> audience,

        @Description("Names of the affected services") List<String> services,
        @Description("Free labels") List<String> labels,
        @Description("Who reported it") Person reportedBy,
        @Description("When the steps of its life happened") IncidentTimes times,

        @Description("When Debrief learned of it; long after startedAt for an incident recorded afterwards")
        Instant recordedAt,

        @Description("The incident it was merged into; absent unless its status is MERGED") @Nullable UUID mergedInto,

        @Description("Values of the fields that the organisation defined itself") @Nullable List<CustomFieldValue> customFields) {

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
    }
}
