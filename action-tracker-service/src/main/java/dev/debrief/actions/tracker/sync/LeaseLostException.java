package dev.debrief.actions.tracker.sync;

/** Another worker synchronizes the link, because this one has taken too long, or the link or its issue is gone. */
public class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LeaseLostException() {
        super("Another worker synchronizes the link, or it was removed.");
    }
}
