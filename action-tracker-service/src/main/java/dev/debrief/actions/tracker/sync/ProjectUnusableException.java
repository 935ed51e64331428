package dev.debrief.actions.tracker.sync;

/** The token is refused, or nothing of the project can be used: no issue is at fault. The message is for people. */
public class ProjectUnusableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProjectUnusableException(String reason) {
        super(reason);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
