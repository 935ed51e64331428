package dev.debrief.postmortems.incident;

import dev.debrief.postmortems.incident.merging.Merge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Incident data that postmortems show, as of the last event. Labels and custom fields are missing from older rows.
 *
 * @param merge null unless it was merged into another incident
 * @param imported whether it was over when it was imported from another system: only people draft its postmortem
 */
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
        List<CustomField> customFields,
        @Nullable Merge merge,
        boolean imported) {

    public IncidentDetails {
        services = List.copyOf(services);
        labels = labels == null ? List.of() : List.copyOf(labels);
        customFields = customFields == null ? List.of() : List.copyOf(customFields);
    }

    IncidentDetails completedBy(IncidentDetails before) {
        return merge == null
                ? this
                : new IncidentDetails(
                        title,
                        summary,
                        kind,
                        severity,
                        severityReason,
                        status,
                        services,
                        labels,
                        reportedBy,
                        times,
                        customFields,
                        merge.completedBy(before.merge),
                        imported);
    }

    public List<MeasuredDuration> durations() {
        return MeasuredDuration.of(times, kind, status);
    }
}
