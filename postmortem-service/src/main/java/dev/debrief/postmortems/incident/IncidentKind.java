package dev.debrief.postmortems.incident;

public enum IncidentKind {
    INCIDENT,
    NEAR_MISS,
    DRILL,
    /** One that this version does not know. */
    UNKNOWN
}
