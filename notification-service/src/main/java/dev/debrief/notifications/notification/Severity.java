package dev.debrief.notifications.notification;

/** How bad an incident is, worst first. */
public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW;

    public boolean isAtLeast(Severity minimum) {
        return compareTo(minimum) <= 0;
    }
}
