package dev.debrief.actions.tracker.client;

/** The tracker will not do what it was asked for, however often it is asked. */
public class TrackerRefusedException extends TrackerException {

    private static final long serialVersionUID = 1L;

    /** What is at fault. */
    public enum Fault {
        /** The token, the URL, or the project as a whole: nothing will work until an admin changes that. */
        ACCESS,
        /**
         * The token may not do this. {@link IssueTracker#isUsable} says whether the issue or the project is at fault.
         */
        FORBIDDEN,
        /** There is no such issue or project, or the token may not see it. As {@link #FORBIDDEN}. */
        NOT_FOUND,
        /** The issue existed and does not any more. */
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
