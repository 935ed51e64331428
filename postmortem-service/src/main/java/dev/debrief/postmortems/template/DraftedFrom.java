package dev.debrief.postmortems.template;

/** Which part of an incident's events the first text of a section tells. */
public enum DraftedFrom {
    SUMMARY,
    DETECTION,
    RESPONSE
}
