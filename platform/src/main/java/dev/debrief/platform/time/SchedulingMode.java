package dev.debrief.platform.time;

/** Who drives the loops of a service ({@code debrief.scheduling}): the outbox relay, the ticker, the sweeps. */
public enum SchedulingMode {
    /** They run by themselves; how a service runs. */
    AUTOMATIC,
    /** They stand still until a test drives them by hand. */
    MANUAL
}
