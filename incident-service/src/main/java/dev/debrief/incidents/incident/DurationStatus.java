package dev.debrief.incidents.incident;

/** Whether a duration has a value; only RECORDED carries one. */
public enum DurationStatus {
    RECORDED,
    PENDING,
    NOT_APPLICABLE,
    INVALID
}
