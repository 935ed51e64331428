package dev.debrief.actions.action;

/** What an action item is for. */
public enum ActionItemKind {
    IMMEDIATE_FIX,
    LONG_TERM_IMPROVEMENT,
    PREVENTIVE_MEASURE
}
