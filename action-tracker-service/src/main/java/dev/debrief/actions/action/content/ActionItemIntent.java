package dev.debrief.actions.action.content;

/** The effect an action item is meant to have. */
public enum ActionItemIntent {
    MITIGATE,
    PREVENT,
    DETECT,
    PROCESS,
    OTHER
}
