package dev.debrief.platform.time;

/** How the scheduled jobs of a service run ({@code debrief.scheduling}): outbox relay, timers, maintenance. */
public enum SchedulingMode {
    /** Jobs run on schedule; the default. */
    AUTOMATIC,
    /** Jobs run only when a test calls them. */
    MANUAL
}
