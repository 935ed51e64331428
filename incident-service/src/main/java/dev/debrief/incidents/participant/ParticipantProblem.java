package dev.debrief.incidents.participant;

import dev.debrief.platform.problem.ProblemType;

/** Problems of participants. */
public enum ParticipantProblem implements ProblemType {
    ALREADY_PARTICIPATES("already-participates", "This handle is already a participant", 409);

    private final Definition definition;

    ParticipantProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
