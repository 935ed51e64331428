package dev.debrief.incidents.ingress.history;

import dev.debrief.platform.problem.ProblemType;

/** Problems of history imports. */
public enum HistoryProblem implements ProblemType {
    HISTORY_NOT_SUPPORTED("history-not-supported", "This kind of source has no history", 422),
    SOURCE_ACCESS_MISSING("source-access-missing", "The API access of the source is not set", 422),
    HISTORY_IMPORT_RUNNING("history-import-running", "A history import of this source is running", 409),
    HISTORY_IMPORT_ENDED("history-import-ended", "The history import has ended", 409),
    HISTORY_IMPORT_NOT_FAILED("history-import-not-failed", "The history import has not failed", 409);

    private final Definition definition;

    HistoryProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
