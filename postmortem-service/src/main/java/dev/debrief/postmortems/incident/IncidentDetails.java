package dev.debrief.postmortems.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a postmortem tells about its incident, as of the last fact. */
public record IncidentDetails(
        String title,
        @Nullable String summary,
        IncidentKind kind,
        Severity severity,
        @Nullable String severityReason,
        IncidentStatus status,
        List<String> services,
        Person reportedBy,
        IncidentTimes times) {

    public IncidentDetails {
        services = List.copyOf(services);
    }

    public List<MeasuredDuration> durations() {
        return MeasuredDuration.of(times, kind, status);
    }
}
