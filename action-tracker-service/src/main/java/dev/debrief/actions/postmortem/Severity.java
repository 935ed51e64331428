package dev.debrief.actions.postmortem;

/** Severity of the incident behind a postmortem. */
public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW,
    /** One that this version does not know. */
    UNKNOWN
}
