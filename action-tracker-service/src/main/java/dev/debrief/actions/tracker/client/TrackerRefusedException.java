package dev.debrief.actions.tracker.client;

/** The tracker will not do what it was asked for, however often it is asked. */
public class TrackerRefusedException extends TrackerException {

    private static final long serialVersionUID = 1L;

    /** What is at fault. */
    public enum Fault {
        /** The token, its rights, or the URL: nothing will work until an admin changes the tracker. */
        ACCESS,
        /** There is no such issue or project, or the token may not see it. */
        NOT_FOUND,
        /** It existed and does not any more, or it cannot be used. */
        GONE,
        /** What was asked for. */
        REQUEST
    }

    private final Fault fault;

    public TrackerRefusedException(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
