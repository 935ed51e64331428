package dev.debrief.incidents.timeline;

/** What kind of event a timeline entry describes. */
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
