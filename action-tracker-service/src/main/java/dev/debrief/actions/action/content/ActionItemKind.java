package dev.debrief.actions.action.content;

/** The kind of an action item. */
public enum ActionItemKind {
    IMMEDIATE_FIX,
    LONG_TERM_IMPROVEMENT,
    PREVENTIVE_MEASURE
}
