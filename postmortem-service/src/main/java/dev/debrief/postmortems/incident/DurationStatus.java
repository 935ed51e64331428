package dev.debrief.postmortems.incident;

/** Whether a duration has a value. */
public enum DurationStatus {
    RECORDED,
    PENDING,
    NOT_APPLICABLE,
    INVALID
}
