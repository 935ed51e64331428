package dev.debrief.actions.tracker.link;

/** The state of the link of an action item to its issue. */
public enum LinkState {
    /** The issue is still to be created, or to be read for the first time. */
    PENDING,
    LINKED,
    /** The issue cannot be used. The reason says why; nothing is tried until the link is replaced. */
    BROKEN
}
