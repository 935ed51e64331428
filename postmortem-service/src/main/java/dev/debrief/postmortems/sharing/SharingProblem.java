package dev.debrief.postmortems.sharing;

import dev.debrief.platform.problem.ProblemType;

enum SharingProblem implements ProblemType {
    RESTRICTED_NOT_CONFIRMED("restricted-not-confirmed", "Sharing a restricted postmortem was not confirmed", 409);

    private final Definition definition;

    SharingProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
