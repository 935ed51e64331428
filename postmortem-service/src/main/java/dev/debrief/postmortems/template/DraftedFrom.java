package dev.debrief.postmortems.template;

/** Incident data that the generated text of a section is made of. */
public enum DraftedFrom {
    SUMMARY,
    DETECTION,
    RESPONSE
}
