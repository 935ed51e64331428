package dev.debrief.incidents.timeline.imports;

import dev.debrief.platform.problem.ProblemType;

/** What can be wrong with an import. */
public enum ImportProblem implements ProblemType {
    IMPORT_HAS_FAULTS("import-has-faults", "Lines of the import are not valid", 422);

    private final String slug;
    private final String title;
    private final int status;

    ImportProblem(String slug, String title, int status) {
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
