package dev.debrief.incidents.evidence;

/** What a piece of evidence is. */
public enum EvidenceKind {
    METRIC_SNAPSHOT,
    LOG_EXCERPT,
    CHAT,
    TICKET,
    DASHBOARD,
    SCREENSHOT,
    RECORDING,
    CHANGE,
    OTHER
}
