package dev.debrief.postmortems.incident.impact;

/** Effect on data. */
public enum DataIntegrity {
    INTACT,
    AT_RISK,
    CORRUPTED,
    LOST,
    NOT_KNOWN
}
