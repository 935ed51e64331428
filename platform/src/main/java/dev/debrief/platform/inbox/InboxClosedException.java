package dev.debrief.platform.inbox;

/** The service is stopping. The record is not acknowledged and is delivered again, to any replica. */
final class InboxClosedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InboxClosedException() {
        super("The service is stopping; the record stays unacknowledged", null, false, false);
    }
}
