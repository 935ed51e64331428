package dev.debrief.incidents.evidence;

/** What kind of evidence it is. */
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
