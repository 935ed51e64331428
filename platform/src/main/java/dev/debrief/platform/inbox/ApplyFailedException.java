package dev.debrief.platform.inbox;

/** The consumer refused a fact; kept apart from what the inbox itself throws. */
final class ApplyFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final NotApplicableException fault;

    ApplyFailedException(NotApplicableException fault) {
        super(fault);
        this.fault = fault;
    }

    NotApplicableException fault() {
        return fault;
    }
}
