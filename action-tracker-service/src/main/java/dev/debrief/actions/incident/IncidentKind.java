package dev.debrief.actions.incident;

/** The kind of an incident. */
public enum IncidentKind {
    INCIDENT,
    NEAR_MISS,
    DRILL,
    /** One that this version does not know. */
    UNKNOWN
}
