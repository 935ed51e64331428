package dev.debrief.incidents.ingress.history;

/** The import has ended, or another worker has moved it on. */
class HistorySupersededException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HistorySupersededException() {
        super("The import has ended, or another worker continues it.");
    }
}
