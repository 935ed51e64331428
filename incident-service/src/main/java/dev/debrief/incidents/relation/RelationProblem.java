package dev.debrief.incidents.relation;

import dev.debrief.platform.problem.ProblemType;

/** What can be wrong with a relation. */
public enum RelationProblem implements ProblemType {
    ALREADY_RELATED("already-related", "The incidents are related already", 409);

    private final String slug;
    private final String title;
    private final int status;

    RelationProblem(String slug, String title, int status) {
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
