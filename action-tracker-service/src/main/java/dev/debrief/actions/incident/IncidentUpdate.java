package dev.debrief.actions.incident;

import dev.debrief.actions.postmortem.Severity;
import dev.debrief.actions.postmortem.Visibility;
import java.time.Instant;
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
 * @param cancelled whether it turned out to be none
 * @param imported whether it was over when it was imported from another system
 * @param recordedAt when it was reported to Debrief; null if that is unknown
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
        IncidentTimes times,
        IncidentKind kind,
        boolean cancelled,
        boolean imported,
        @Nullable Instant recordedAt) {

    public IncidentUpdate {
        audience = List.copyOf(audience);
        services = List.copyOf(services);
    }

    /** An incident that was reported as it happened. */
    public IncidentUpdate(
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
        this(
                id,
                version,
                number,
                title,
                severity,
                visibility,
                audience,
                mergedInto,
                services,
                times,
                IncidentKind.INCIDENT,
                false,
                false,
                null);
    }
}
