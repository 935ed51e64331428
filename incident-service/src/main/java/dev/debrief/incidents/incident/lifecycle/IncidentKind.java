package dev.debrief.incidents.incident.lifecycle;

/** What kind of event was recorded. */
public enum IncidentKind {
    INCIDENT,
    NEAR_MISS,
    DRILL;

    /** Near misses and drills have no outage to measure. */
    public boolean isMeasured() {
        return this == INCIDENT;
    }
}
