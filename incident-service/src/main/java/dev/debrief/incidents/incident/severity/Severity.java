package dev.debrief.incidents.incident.severity;

/** How severe an incident is, from worst to mildest. */
public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW
}
