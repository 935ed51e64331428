package dev.debrief.incidents.ingress.mapping;

/** What a change does. */
public enum ChangeOutcome {
    INCIDENT_OPENED,
    INCIDENT_CHANGED,
    /** It adds a timeline entry, or corrects one. */
    ENTRY_ADDED,
    /** It was delivered before. */
    ALREADY_APPLIED,
    NOT_APPLIED
}
