package dev.debrief.incidents.participant;

import dev.debrief.platform.problem.ProblemType;

/** What can be wrong with a command to a participant. */
public enum ParticipantProblem implements ProblemType {
    ALREADY_PARTICIPATES("already-participates", "This handle takes part already", 409);

    private final Definition definition;

    ParticipantProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
