package dev.debrief.postmortems.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Incident data that postmortems show, as of the last event. Labels and custom fields are missing from older rows. */
public record IncidentDetails(
        String title,
        @Nullable String summary,
        IncidentKind kind,
        Severity severity,
        @Nullable String severityReason,
        IncidentStatus status,
        List<String> services,
        List<String> labels,
        Person reportedBy,
        IncidentTimes times,
        List<CustomField> customFields) {

    public IncidentDetails {
        services = List.copyOf(services);
        labels = labels == null ? List.of() : List.copyOf(labels);
        customFields = customFields == null ? List.of() : List.copyOf(customFields);
    }

    public List<MeasuredDuration> durations() {
        return MeasuredDuration.of(times, kind, status);
    }
}
