package dev.debrief.actions.reminder;

import dev.debrief.platform.problem.ProblemType;

enum ReminderProblem implements ProblemType {
    NOT_REMINDED("not-reminded", "Nobody is reminded of the action item", 409);

    private final Definition definition;

    ReminderProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
