package dev.debrief.incidents.ingress.rule;

import dev.debrief.platform.problem.ProblemType;

enum IngressPolicyProblem implements ProblemType {
    DUPLICATE_RULE("duplicate-rule", "Two rules have the same key", 422);

    private final Definition definition;

    IngressPolicyProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
