package dev.debrief.postmortems.review;

import dev.debrief.platform.problem.ProblemType;

enum ReviewProblem implements ProblemType {
    NOT_IN_REVIEW("not-in-review", "The postmortem is not in review", 409),
    REVIEWER_CANNOT_SEE("reviewer-cannot-see", "A reviewer may not see the postmortem", 409),
    FOUR_EYES("four-eyes", "Somebody else has to decide", 409),
    EXCEPTIONS_NOT_ALLOWED("exceptions-not-allowed", "The review policy allows no exceptions", 409);

    private final Definition definition;

    ReviewProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
