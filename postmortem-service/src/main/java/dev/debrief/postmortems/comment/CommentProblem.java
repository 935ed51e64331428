package dev.debrief.postmortems.comment;

import dev.debrief.platform.problem.ProblemType;

enum CommentProblem implements ProblemType {
    COMMENT_REMOVED("comment-removed", "The comment was removed", 409),
    NOT_A_THREAD("not-a-thread", "The comment is not the first of its thread", 409);

    private final Definition definition;

    CommentProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
