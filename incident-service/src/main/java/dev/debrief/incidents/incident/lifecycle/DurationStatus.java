package dev.debrief.incidents.incident.lifecycle;

/** Whether a duration has a value: only RECORDED does. */
public enum DurationStatus {
    RECORDED,
    PENDING,
    NOT_APPLICABLE,
    INVALID
}
