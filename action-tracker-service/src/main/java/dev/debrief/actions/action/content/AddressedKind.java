package dev.debrief.actions.action.content;

/** What kind of thing an action item addresses. */
public enum AddressedKind {
    /** A contributing factor of the postmortem. */
    FACTOR,
    /** A lesson of the postmortem. */
    LESSON,
    /** A piece of evidence of an incident. */
    EVIDENCE
}
