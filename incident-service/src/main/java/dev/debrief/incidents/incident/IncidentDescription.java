package dev.debrief.incidents.incident;

import dev.debrief.incidents.field.CustomFieldValues;
import dev.debrief.incidents.incident.lifecycle.IncidentKind;
import dev.debrief.incidents.incident.lifecycle.Times;
import dev.debrief.incidents.incident.severity.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What people can correct about an incident: everything but its status and its reporter. */
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

    IncidentDescription withTimes(Times other) {
        return new IncidentDescription(
                title, summary, kind, severity, severityReason, visibility, services, labels, other, customFields);
    }

    /** Names of the components that differ, in their order. */
    List<String> changedFields(IncidentDescription corrected) {
        List<String> changed = new ArrayList<>();
        addIfChanged(changed, "title", title, corrected.title);
        addIfChanged(changed, "summary", summary, corrected.summary);
        addIfChanged(changed, "kind", kind, corrected.kind);
        addIfChanged(changed, "severity", severity, corrected.severity);
        addIfChanged(changed, "severityReason", severityReason, corrected.severityReason);
        addIfChanged(changed, "visibility", visibility, corrected.visibility);
        addIfChanged(changed, "services", services, corrected.services);
        addIfChanged(changed, "labels", labels, corrected.labels);
        addIfChanged(changed, "times", times, corrected.times);
        addIfChanged(changed, "customFields", customFields, corrected.customFields);
        return List.copyOf(changed);
    }

    private static void addIfChanged(
            List<String> changed, String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(name);
        }
    }
}
