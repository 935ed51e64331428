package dev.debrief.incidents.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people say about an incident and may correct: everything but its status and who reported it. */
public record IncidentDescription(
        String title,
        @Nullable String summary,
        IncidentKind kind,
        Severity severity,
        @Nullable String severityReason,
        Visibility visibility,
        List<String> services,
        List<String> labels,
        Times times) {

    public IncidentDescription {
        services = services.stream().distinct().toList();
        labels = labels.stream().distinct().toList();
    }
}
