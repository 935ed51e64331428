package dev.debrief.postmortems.incident;

/** Where an incident is in its life. */
public enum IncidentStatus {
    REPORTED,
    INVESTIGATING,
    IDENTIFIED,
    MITIGATED,
    RESOLVED,
    CLOSED,
    CANCELLED,
    MERGED;

    /** Whether it was brought to its end, so that there is something to learn. */
    public boolean isResolved() {
        return this == RESOLVED || this == CLOSED;
    }

    boolean isOver() {
        return ordinal() >= RESOLVED.ordinal();
    }
}
