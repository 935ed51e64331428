package dev.debrief.incidents.timeline;

/** What ended a version of an entry. */
public enum EntryChange {
    REVISED,
    REMOVED
}
