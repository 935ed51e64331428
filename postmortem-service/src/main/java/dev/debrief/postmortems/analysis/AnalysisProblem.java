package dev.debrief.postmortems.analysis;

import dev.debrief.platform.problem.ProblemType;

enum AnalysisProblem implements ProblemType {
    WHY_HAS_CHILDREN("why-has-children", "Other whys follow from this one", 409),
    CAUSE_HAS_CHILDREN("cause-has-children", "Other causes explain this one", 409);

    private final Definition definition;

    AnalysisProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
