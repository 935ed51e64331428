package dev.debrief.actions.postmortem;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The state of a postmortem after an event.
 *
 * @param version version of the postmortem, increased by each of its events
 * @param number the one in its key: 7 in PM-7
 * @param incidentId the incident that it was drafted for
 * @param furtherIncidentIds other incidents that it covers
 * @param audience handles of those who may see a restricted postmortem
 * @param factors those of its contributing factors that can be compared
 */
public record PostmortemUpdate(
        UUID id,
        long version,
        long number,
        String title,
        UUID incidentId,
        String incidentKey,
        List<UUID> furtherIncidentIds,
        Severity severity,
        PostmortemStatus status,
        Visibility visibility,
        List<String> audience,
        List<PostmortemFactor> factors) {

    public PostmortemUpdate {
        furtherIncidentIds = List.copyOf(furtherIncidentIds);
        audience = List.copyOf(audience);
        factors = List.copyOf(factors);
    }

    /** A postmortem without contributing factors. */
    public PostmortemUpdate(
            UUID id,
            long version,
            long number,
            String title,
            UUID incidentId,
            String incidentKey,
            List<UUID> furtherIncidentIds,
            Severity severity,
            PostmortemStatus status,
            Visibility visibility,
            List<String> audience) {
        this(
                id,
                version,
                number,
                title,
                incidentId,
                incidentKey,
                furtherIncidentIds,
                severity,
                status,
                visibility,
                audience,
                List.of());
    }

    /** All incidents that it covers. */
    Set<UUID> incidentIds() {
        Set<UUID> ids = new TreeSet<>(furtherIncidentIds);
        ids.add(incidentId);
        return ids;
    }
}
