package dev.debrief.incidents.ingress.history;

/** The state of a history import. */
public enum HistoryImportState {
    RUNNING,
    COMPLETED,
    /** Stopped by an error. It can be retried. */
    FAILED,
    CANCELLED
}
