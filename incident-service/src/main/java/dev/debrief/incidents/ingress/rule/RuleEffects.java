package dev.debrief.incidents.ingress.rule;

import dev.debrief.incidents.incident.Visibility;
import dev.debrief.incidents.incident.lifecycle.IncidentKind;
import dev.debrief.incidents.incident.severity.Severity;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What rules and defaults set together. Services and labels are within the limits of an incident.
 *
 * @param visibility null for the default of the source
 * @param customFields texts by key, which may not be those of defined fields
 * @param opensIncident whether it opens an incident, or only adds to one
 * @param quietPeriod after which an alert that no longer fires resolves its incident
 * @param groupBy attributes with whose values alerts join one incident; empty for the groups of the sender
 * @param groupWindow for how long others join it
 */
public record RuleEffects(
        Severity severity,
        IncidentKind kind,
        @Nullable Visibility visibility,
        List<String> services,
        List<String> labels,
        Map<String, Object> customFields,
        boolean ignored,
        boolean opensIncident,
        Duration quietPeriod,
        List<String> groupBy,
        Duration groupWindow) {

    public RuleEffects {
        services = List.copyOf(services);
        labels = List.copyOf(labels);
        customFields = Collections.unmodifiableMap(new TreeMap<>(customFields));
        groupBy = List.copyOf(groupBy);
    }
}
