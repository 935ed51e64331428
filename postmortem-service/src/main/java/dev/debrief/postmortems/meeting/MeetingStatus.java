package dev.debrief.postmortems.meeting;

/** The status of a review meeting. */
public enum MeetingStatus {
    /** No time is set yet. */
    NOT_SCHEDULED,
    SCHEDULED,
    CANCELLED,
    HELD
}
