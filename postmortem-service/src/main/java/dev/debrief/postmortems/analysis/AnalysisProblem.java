package dev.debrief.postmortems.analysis;

import dev.debrief.platform.problem.ProblemType;

enum AnalysisProblem implements ProblemType {
    WHY_HAS_CHILDREN("why-has-children", "Other whys follow from this one", 409);

    private final String slug;
    private final String title;
    private final int status;

    AnalysisProblem(String slug, String title, int status) {
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
