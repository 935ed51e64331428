package dev.debrief.postmortems.incident;

/** Worst first. */
public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW;

    public boolean isAtLeast(Severity other) {
        return ordinal() <= other.ordinal();
    }
}
