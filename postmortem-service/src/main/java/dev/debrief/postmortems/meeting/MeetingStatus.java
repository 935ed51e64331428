package dev.debrief.postmortems.meeting;

/** Where a review meeting stands. */
public enum MeetingStatus {
    /** There is no time for it yet. */
    NOT_SCHEDULED,
    SCHEDULED,
    CANCELLED,
    HELD
}
