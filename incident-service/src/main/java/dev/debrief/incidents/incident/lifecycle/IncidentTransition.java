package dev.debrief.incidents.incident.lifecycle;

import dev.debrief.platform.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

/** What callers can do with the status of an incident. */
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

    /** @throws dev.debrief.platform.problem.ProblemException VALIDATION_FAILED without a reason that is required */
    public void requireReason(@Nullable String reason) {
        boolean required = this == REOPEN || this == CANCEL;
        if (required && (reason == null || reason.isBlank())) {
            throw StandardProblem.VALIDATION_FAILED
                    .because(this + " requires a reason.")
                    .at("/reason", "must not be blank");
        }
    }
}
