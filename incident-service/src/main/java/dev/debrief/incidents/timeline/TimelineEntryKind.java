package dev.debrief.incidents.timeline;

/** What a timeline entry tells. */
public enum TimelineEntryKind {
    CHANGE,
    IMPACT_START,
    SIGNAL,
    DETECTION,
    INVESTIGATION,
    DECISION,
    ACTION,
    COMMUNICATION,
    MITIGATION,
    RESOLUTION,
    STATUS,
    NOTE
}
