package dev.debrief.postmortems.review;

/** What a reviewer says to a postmortem. */
public enum Verdict {
    APPROVED,
    /** Sends it back to those who write. */
    CHANGES_REQUESTED
}
