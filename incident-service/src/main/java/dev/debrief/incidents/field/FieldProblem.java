package dev.debrief.incidents.field;

import dev.debrief.platform.problem.ProblemType;

/** Problems of custom fields. */
public enum FieldProblem implements ProblemType {
    FIELD_EXISTS("field-exists", "A field with this key exists", 409);

    private final Definition definition;

    FieldProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
