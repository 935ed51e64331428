package dev.debrief.postmortems.review;

/** The verdict of a reviewer. */
public enum Verdict {
    APPROVED,
    /** Returns the postmortem to its authors. */
    CHANGES_REQUESTED
}
