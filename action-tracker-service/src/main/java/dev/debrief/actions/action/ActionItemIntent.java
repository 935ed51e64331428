package dev.debrief.actions.action;

/** How an action item helps. */
public enum ActionItemIntent {
    MITIGATE,
    PREVENT,
    DETECT,
    PROCESS,
    OTHER
}
