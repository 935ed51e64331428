package dev.debrief.postmortems.version;

/** How a part changed between two versions. */
public enum DiffKind {
    ADDED,
    REMOVED,
    CHANGED
}
