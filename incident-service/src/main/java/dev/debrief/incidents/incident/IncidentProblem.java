package dev.debrief.incidents.incident;

import dev.debrief.platform.problem.ProblemType;

/** What can be wrong with a command to an incident. */
public enum IncidentProblem implements ProblemType {
    TRANSITION_NOT_ALLOWED("transition-not-allowed", "The incident cannot take this step now", 409),
    TIME_OF_STEP_NOT_TAKEN("time-of-step-not-taken", "The incident has not come that far", 409),
    INCIDENT_MERGED("incident-merged", "The incident goes on as part of another one", 409),
    INCIDENT_NOT_MERGED("incident-not-merged", "The incident is not part of another one", 409),
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
