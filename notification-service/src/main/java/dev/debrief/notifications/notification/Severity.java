package dev.debrief.notifications.notification;

/** Severity of an incident, worst first. */
public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW;

    public boolean isAtLeast(Severity minimum) {
        return compareTo(minimum) <= 0;
    }
}
