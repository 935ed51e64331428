package dev.debrief.actions.incident;

import dev.debrief.actions.postmortem.Severity;
import dev.debrief.actions.postmortem.Visibility;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The state of an incident after an event.
 *
 * @param version version of the incident, increased by each of its events
 * @param number the one in its key: 42 in INC-42
 * @param audience handles of those who may see a restricted incident
 * @param mergedInto the incident that it was merged into
 * @param services names of the affected services
 */
public record IncidentUpdate(
        UUID id,
        long version,
        long number,
        String title,
        Severity severity,
        Visibility visibility,
        List<String> audience,
        @Nullable UUID mergedInto,
        List<String> services,
        IncidentTimes times) {

    public IncidentUpdate {
        audience = List.copyOf(audience);
        services = List.copyOf(services);
    }
}
