package dev.debrief.incidents.incident.lifecycle;

import java.util.Arrays;
import java.util.List;

/** The life cycle of an incident. Statuses may be skipped going forward; only REOPEN leads back. */
public enum IncidentStatus {
    REPORTED,
    INVESTIGATING,
    IDENTIFIED,
    MITIGATED,
    RESOLVED,
    CLOSED,
    CANCELLED,
    MERGED;

    /** Whether responders still work on it. */
    public boolean isActive() {
        return compareTo(RESOLVED) < 0;
    }

    public boolean allows(IncidentTransition transition) {
        return switch (transition) {
            case REOPEN -> this == RESOLVED || this == CLOSED;
            case CANCEL -> isActive();
            case CLOSE -> this == RESOLVED;
            case INVESTIGATE, IDENTIFY, MITIGATE, RESOLVE -> isActive() && compareTo(transition.target()) < 0;
        };
    }

    /** In the order of the life cycle. */
    public List<IncidentTransition> allowedTransitions() {
        return Arrays.stream(IncidentTransition.values()).filter(this::allows).toList();
    }
}
