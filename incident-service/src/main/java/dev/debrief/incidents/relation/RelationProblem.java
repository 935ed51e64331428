package dev.debrief.incidents.relation;

import dev.debrief.platform.problem.ProblemType;

/** Problems of relations. */
public enum RelationProblem implements ProblemType {
    ALREADY_RELATED("already-related", "The incidents are already related", 409);

    private final Definition definition;

    RelationProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
