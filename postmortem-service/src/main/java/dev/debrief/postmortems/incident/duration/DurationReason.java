package dev.debrief.postmortems.incident.duration;

/** Why a duration has no value and will get none as it is. */
public enum DurationReason {
    START_NOT_RECORDED,
    END_NOT_RECORDED,
    /** Near misses and drills have no outage to measure. */
    NOT_MEASURED,
    END_BEFORE_START
}
