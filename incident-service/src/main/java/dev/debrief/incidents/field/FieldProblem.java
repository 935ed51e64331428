package dev.debrief.incidents.field;

import dev.debrief.platform.problem.ProblemType;

/** What can be wrong with a definition of a field. */
public enum FieldProblem implements ProblemType {
    FIELD_EXISTS("field-exists", "There is a field with this key", 409);

    private final Definition definition;

    FieldProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
