package dev.debrief.actions.recurrence;

/** What a recurrence is based on. */
public enum RecurrenceBasis {
    /** Both incidents affected a service, and their postmortems have a factor of the same kind. */
    FACTOR,
    /** Both incidents affected a service. */
    SERVICE,
    /** Somebody decided it. */
    PERSON
}
