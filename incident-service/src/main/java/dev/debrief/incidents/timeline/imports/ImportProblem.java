package dev.debrief.incidents.timeline.imports;

import dev.debrief.platform.problem.ProblemType;

/** What can be wrong with an import. */
public enum ImportProblem implements ProblemType {
    IMPORT_HAS_FAULTS("import-has-faults", "Lines of the import are not valid", 422);

    private final Definition definition;

    ImportProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
