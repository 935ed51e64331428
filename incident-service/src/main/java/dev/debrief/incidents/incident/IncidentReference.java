package dev.debrief.incidents.incident;

import java.util.UUID;

/** Names an incident in both ways. */
public record IncidentReference(UUID id, String key) {}
