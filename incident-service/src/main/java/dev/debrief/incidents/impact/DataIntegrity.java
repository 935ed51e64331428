package dev.debrief.incidents.impact;

/** What happened to data. */
public enum DataIntegrity {
    INTACT,
    AT_RISK,
    CORRUPTED,
    LOST,
    NOT_KNOWN
}
