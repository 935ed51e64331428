package dev.debrief.incidents.incident;

/** What kind of happening it is. */
public enum IncidentKind {
    INCIDENT,
    NEAR_MISS,
    DRILL;

    /** Near misses and drills have no outage that could be measured. */
    public boolean isMeasured() {
        return this == INCIDENT;
    }
}
