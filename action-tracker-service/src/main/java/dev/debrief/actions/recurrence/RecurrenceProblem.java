package dev.debrief.actions.recurrence;

import dev.debrief.platform.problem.ProblemType;

enum RecurrenceProblem implements ProblemType {
    INCIDENT_NOT_KNOWN("incident-not-known", "Unknown incident", 422),
    RECURRENCE_EXISTS("recurrence-exists", "It is decided already whether the incident is a recurrence", 409);

    private final Definition definition;

    RecurrenceProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
