package dev.debrief.incidents.timeline;

/** What became of a version of an entry. */
public enum EntryChange {
    REVISED,
    REMOVED
}
