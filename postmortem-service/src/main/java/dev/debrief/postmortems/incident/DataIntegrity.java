package dev.debrief.postmortems.incident;

/** What became of data. */
public enum DataIntegrity {
    INTACT,
    AT_RISK,
    CORRUPTED,
    LOST,
    NOT_KNOWN
}
