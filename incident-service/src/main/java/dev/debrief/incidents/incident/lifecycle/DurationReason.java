package dev.debrief.incidents.incident.lifecycle;

/** Why a duration has no value and will get none as it is. */
public enum DurationReason {
    /** The time it starts from was not recorded, such as {@code startedAt}. */
    START_NOT_RECORDED,
    END_NOT_RECORDED,
    /** Near misses and drills have no outage to measure. */
    NOT_MEASURED,
    END_BEFORE_START
}
