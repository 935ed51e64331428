package dev.debrief.postmortems.incident;

/** What kind of happening an incident is. */
public enum IncidentKind {
    INCIDENT,
    NEAR_MISS,
    DRILL
}
