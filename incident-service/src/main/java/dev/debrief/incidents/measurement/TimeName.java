package dev.debrief.incidents.measurement;

/** The times of an incident, as callers name them. */
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
