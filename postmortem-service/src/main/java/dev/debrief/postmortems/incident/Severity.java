package dev.debrief.postmortems.incident;

/** Worst first. */
public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW,
    /** One that this version does not know. */
    UNKNOWN;

    /** An unknown severity counts as CRITICAL. */
    public boolean isAtLeast(Severity other) {
        return rank() <= other.rank();
    }

    private int rank() {
        return this == UNKNOWN ? CRITICAL.ordinal() : ordinal();
    }
}
