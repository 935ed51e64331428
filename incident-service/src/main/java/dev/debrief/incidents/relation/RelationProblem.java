package dev.debrief.incidents.relation;

import dev.debrief.platform.problem.ProblemType;

/** What can be wrong with a relation. */
public enum RelationProblem implements ProblemType {
    ALREADY_RELATED("already-related", "The incidents are related already", 409);

    private final Definition definition;

    RelationProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
