package dev.debrief.actions.postmortem;

import java.util.List;
import java.util.UUID;

/**
 * The state of a postmortem after an event.
 *
 * @param version version of the postmortem, increased by each of its events
 * @param number the one in its key: 7 in PM-7
 * @param audience handles of those who may see a restricted postmortem
 */
public record PostmortemUpdate(
        UUID id,
        long version,
        long number,
        String title,
        UUID incidentId,
        String incidentKey,
        Severity severity,
        PostmortemStatus status,
        Visibility visibility,
        List<String> audience) {

    public PostmortemUpdate {
        audience = List.copyOf(audience);
    }
}
