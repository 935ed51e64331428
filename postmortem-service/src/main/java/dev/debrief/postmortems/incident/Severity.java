package dev.debrief.postmortems.incident;

/** How bad an incident is, worst first. */
public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW;

    public boolean isAtLeast(Severity other) {
        return ordinal() <= other.ordinal();
    }
}
