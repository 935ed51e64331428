package dev.debrief.incidents.ingress.mapping;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An incident or group of alerts at a source that is part of an incident.
 *
 * @param source key of the source
 * @param kind of the source
 * @param externalId the sender's id
 * @param link where the sender shows it
 * @param episode 1, or more if it fired again after it had been resolved
 */
public record SourceLink(
        UUID incidentId,
        String source,
        String kind,
        String externalId,
        @Nullable String link,
        int episode) {}
