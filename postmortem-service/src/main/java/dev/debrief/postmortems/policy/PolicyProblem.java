package dev.debrief.postmortems.policy;

import dev.debrief.platform.problem.ProblemType;

enum PolicyProblem implements ProblemType {
    DUPLICATE_RULE("duplicate-rule", "Two rules have the same key", 422);

    private final Definition definition;

    PolicyProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
