package dev.debrief.postmortems.incident;

public enum IncidentKind {
    INCIDENT,
    NEAR_MISS,
    DRILL
}
