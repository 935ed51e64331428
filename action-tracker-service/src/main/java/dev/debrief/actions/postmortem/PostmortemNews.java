package dev.debrief.actions.postmortem;

import java.util.List;
import java.util.UUID;

/**
 * What a fact told about a postmortem.
 *
 * @param version of the postmortem, growing with each of its facts
 * @param number the one in its key: 7 in PM-7
 * @param audience handles of those who may see a restricted one
 */
public record PostmortemNews(
        UUID id,
        long version,
        long number,
        String title,
        UUID incidentId,
        String incidentKey,
        Severity severity,
        Visibility visibility,
        List<String> audience) {

    public PostmortemNews {
        audience = List.copyOf(audience);
    }
}
