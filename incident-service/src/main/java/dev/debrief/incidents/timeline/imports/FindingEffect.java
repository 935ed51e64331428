package dev.debrief.incidents.timeline.imports;

/** What a finding means for its line. */
public enum FindingEffect {
    /** The line is invalid. Nothing is imported until it is fixed. */
    REFUSED,

    /** The line is not imported, the others are. */
    SKIPPED,

    /** The line is imported without the member. */
    INCOMPLETE
}
