package dev.debrief.incidents.timeline.imports;

import dev.debrief.platform.problem.ProblemType;

/** Problems of imports. */
public enum ImportProblem implements ProblemType {
    IMPORT_HAS_FAULTS("import-has-faults", "The import has invalid lines", 422);

    private final Definition definition;

    ImportProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
