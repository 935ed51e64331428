package dev.debrief.incidents.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        Times times,
        Map<String, Object> customFields) {

    public IncidentDescription {
        services = services.stream().distinct().toList();
        labels = labels.stream().distinct().toList();
        customFields = CustomFieldValues.of(customFields);
    }

    IncidentDescription with(Times other) {
        return new IncidentDescription(
                title, summary, kind, severity, severityReason, visibility, services, labels, other, customFields);
    }

    /** Names of what is different, in the order of the components. */
    List<String> changedFields(IncidentDescription corrected) {
        List<String> changed = new ArrayList<>();
        note(changed, "title", title, corrected.title);
        note(changed, "summary", summary, corrected.summary);
        note(changed, "kind", kind, corrected.kind);
        note(changed, "severity", severity, corrected.severity);
        note(changed, "severityReason", severityReason, corrected.severityReason);
        note(changed, "visibility", visibility, corrected.visibility);
        note(changed, "services", services, corrected.services);
        note(changed, "labels", labels, corrected.labels);
        note(changed, "times", times, corrected.times);
        note(changed, "customFields", customFields, corrected.customFields);
        return List.copyOf(changed);
    }

    private static void note(List<String> changed, String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(name);
        }
    }
}
