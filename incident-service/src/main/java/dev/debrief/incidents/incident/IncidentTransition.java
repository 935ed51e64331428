package dev.debrief.incidents.incident;

/** The steps of an incident's life, as callers name them. */
public enum IncidentTransition {
    INVESTIGATE(IncidentStatus.INVESTIGATING),
    IDENTIFY(IncidentStatus.IDENTIFIED),
    MITIGATE(IncidentStatus.MITIGATED),
    RESOLVE(IncidentStatus.RESOLVED),
    CLOSE(IncidentStatus.CLOSED),
    REOPEN(IncidentStatus.INVESTIGATING),
    CANCEL(IncidentStatus.CANCELLED);

    private final IncidentStatus target;

    IncidentTransition(IncidentStatus target) {
        this.target = target;
    }

    public IncidentStatus target() {
        return target;
    }

    /** Whether the step only makes sense with a reason. */
    public boolean needsReason() {
        return this == REOPEN || this == CANCEL;
    }
}
