package dev.debrief.postmortems.incident;

public enum IncidentStatus {
    REPORTED,
    INVESTIGATING,
    IDENTIFIED,
    MITIGATED,
    RESOLVED,
    CLOSED,
    CANCELLED,
    MERGED,
    /** One that this version does not know; counts as ongoing. */
    UNKNOWN;

    /** Whether it was resolved, and not cancelled or merged. */
    public boolean isResolved() {
        return this == RESOLVED || this == CLOSED;
    }

    boolean isOver() {
        return this != UNKNOWN && ordinal() >= RESOLVED.ordinal();
    }
}
