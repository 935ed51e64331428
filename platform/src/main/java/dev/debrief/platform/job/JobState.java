package dev.debrief.platform.job;

/** The state of a job. */
public enum JobState {
    /** Waits for its next attempt, or is being attempted. */
    PENDING,
    SUCCEEDED,
    /** Failed; can be retried manually. */
    DEAD,
    /** Cancelled because it is no longer wanted. */
    WITHDRAWN
}
