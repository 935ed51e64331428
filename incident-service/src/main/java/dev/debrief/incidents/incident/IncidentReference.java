package dev.debrief.incidents.incident;

import java.util.UUID;

/** An incident by id and key. */
public record IncidentReference(UUID id, String key) {}
