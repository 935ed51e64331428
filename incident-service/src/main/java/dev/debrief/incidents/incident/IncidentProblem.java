package dev.debrief.incidents.incident;

import dev.debrief.platform.problem.ProblemType;

/** Problems of incidents. */
public enum IncidentProblem implements ProblemType {
    TRANSITION_NOT_ALLOWED("transition-not-allowed", "The status does not allow this transition", 409),
    TIME_OF_STEP_NOT_TAKEN("time-of-step-not-taken", "This time is set by a transition", 409),
    INCIDENT_MERGED("incident-merged", "The incident was merged into another one", 409),
    INCIDENT_NOT_MERGED("incident-not-merged", "The incident is not merged", 409),
    MERGE_NOT_ALLOWED("merge-not-allowed", "The incidents cannot be merged", 409);

    private final Definition definition;

    IncidentProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
