package dev.debrief.postmortems.incident;

public enum IncidentStatus {
    REPORTED,
    INVESTIGATING,
    IDENTIFIED,
    MITIGATED,
    RESOLVED,
    CLOSED,
    CANCELLED,
    MERGED;

    /** Whether it was resolved, and not cancelled or merged. */
    public boolean isResolved() {
        return this == RESOLVED || this == CLOSED;
    }

    boolean isOver() {
        return ordinal() >= RESOLVED.ordinal();
    }
}
