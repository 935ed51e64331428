package dev.debrief.actions.postmortem;

/** How bad the incident behind a postmortem was. */
public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW
}
