package dev.debrief.incidents.measurement;

/** The times of an incident, spelled as in JSON. */
public enum TimeName {
    startedAt,
    firstSignalAt,
    detectedAt,
    acknowledgedAt,
    identifiedAt,
    mitigatedAt,
    resolvedAt,
    closedAt
}
