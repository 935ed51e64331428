package dev.debrief.incidents.relation;

import dev.debrief.incidents.incident.Incident;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Another incident, and what the first one is to it. */
public record RelatedIncident(
        Incident incident, Relation relation, @Nullable String note, String createdBy, Instant createdAt) {}
