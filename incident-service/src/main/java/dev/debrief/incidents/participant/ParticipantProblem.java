package dev.debrief.incidents.participant;

import dev.debrief.platform.problem.ProblemType;

/** What can be wrong with a command to a participant. */
public enum ParticipantProblem implements ProblemType {
    ALREADY_PARTICIPATES("already-participates", "This handle takes part already", 409);

    private final String slug;
    private final String title;
    private final int status;

    ParticipantProblem(String slug, String title, int status) {
        this.slug = slug;
        this.title = title;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
