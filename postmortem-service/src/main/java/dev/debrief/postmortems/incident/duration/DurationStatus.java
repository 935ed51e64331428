package dev.debrief.postmortems.incident.duration;

/** Whether a duration has a value. */
public enum DurationStatus {
    RECORDED,
    PENDING,
    NOT_APPLICABLE,
    INVALID
}
