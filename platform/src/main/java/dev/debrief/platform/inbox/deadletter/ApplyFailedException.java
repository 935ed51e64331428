package dev.debrief.platform.inbox.deadletter;

import dev.debrief.platform.inbox.UnprocessableMessageException;

/** The consumer failed to apply an event, as opposed to a failure of the inbox itself. */
final class ApplyFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UnprocessableMessageException fault;

    ApplyFailedException(UnprocessableMessageException fault) {
        super(fault);
        this.fault = fault;
    }

    UnprocessableMessageException fault() {
        return fault;
    }
}
