package dev.debrief.actions.tracker.link;

/** Another worker synchronizes the link, because this one has taken too long, or the link was removed. */
class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLostException() {
        super("Another worker synchronizes the link, or it was removed.");
    }
}
