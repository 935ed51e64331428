package dev.debrief.incidents.incident;

import java.util.Arrays;
import java.util.List;

/** Where an incident is in its life. Steps may be skipped forward; the way back is reopening. */
public enum IncidentStatus {
    REPORTED,
    INVESTIGATING,
    IDENTIFIED,
    MITIGATED,
    RESOLVED,
    CLOSED,
    CANCELLED,
    MERGED;

    /** Whether people still work on it. */
    public boolean isActive() {
        return compareTo(RESOLVED) < 0;
    }

    boolean allows(IncidentTransition transition) {
        return switch (transition) {
            case REOPEN -> this == RESOLVED || this == CLOSED;
            case CANCEL -> isActive();
            case CLOSE -> this == RESOLVED;
            case INVESTIGATE, IDENTIFY, MITIGATE, RESOLVE -> isActive() && compareTo(transition.target()) < 0;
        };
    }

    /** What can be done from here, in the order of an incident's life. */
    public List<IncidentTransition> allowedTransitions() {
        return Arrays.stream(IncidentTransition.values()).filter(this::allows).toList();
    }
}
