package dev.debrief.postmortems.check;

import dev.debrief.platform.problem.ProblemType;

enum CheckProblem implements ProblemType {
    FINDING_NOT_KNOWN("finding-not-known", "No check has this finding", 422),
    WAIVER_WITHDRAWN("waiver-withdrawn", "The waiver was withdrawn before", 409);

    private final Definition definition;

    CheckProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
