package dev.debrief.incidents.ingress.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.incidents.incident.Visibility;
import dev.debrief.incidents.incident.lifecycle.IncidentKind;
import dev.debrief.incidents.incident.severity.Severity;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a rule sets. Members that are null are left to later rules and to the defaults.
 *
 * @param serviceFrom attribute whose values become affected services
 * @param labelsFrom attributes whose values become labels
 * @param customFields texts by key of the field
 * @param customFieldsFrom attributes by key of the field; without a value, the text of {@code customFields} applies
 * @param quietMinutes after which an alert that no longer fires resolves its incident
 * @param groupBy attributes with whose values alerts join one incident; empty for the groups of the sender
 * @param groupMinutes for how long others join it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleSettings(
        @Nullable Severity severity,
        @Nullable IncidentKind kind,
        @Nullable Visibility visibility,
        @Nullable List<String> services,
        @Nullable String serviceFrom,
        @Nullable List<String> labels,
        @Nullable List<String> labelsFrom,
        @Nullable Map<String, String> customFields,
        @Nullable Map<String, String> customFieldsFrom,
        @Nullable Boolean ignore,
        @Nullable Boolean opensIncident,
        @Nullable Integer quietMinutes,
        @Nullable List<String> groupBy,
        @Nullable Integer groupMinutes) {

    public RuleSettings {
        services = services == null ? null : List.copyOf(services);
        labels = labels == null ? null : List.copyOf(labels);
        labelsFrom = labelsFrom == null ? null : List.copyOf(labelsFrom);
        customFields = customFields == null ? null : Collections.unmodifiableMap(new TreeMap<>(customFields));
        customFieldsFrom =
                customFieldsFrom == null ? null : Collections.unmodifiableMap(new TreeMap<>(customFieldsFrom));
        groupBy = groupBy == null ? null : List.copyOf(groupBy);
    }

    static RuleSettings ignoring() {
        return new RuleSettings(null, null, null, null, null, null, null, null, null, true, null, null, null, null);
    }
}
