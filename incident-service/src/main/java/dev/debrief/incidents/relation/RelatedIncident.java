package dev.debrief.incidents.relation;

import dev.debrief.incidents.incident.Incident;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A related incident. @param relation of the first incident to this one */
public record RelatedIncident(
        Incident incident, Relation relation, @Nullable String note, String createdBy, Instant createdAt) {}
