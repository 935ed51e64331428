package dev.debrief.postmortems.version;

/** What became of a part from one version to another. */
public enum DiffKind {
    ADDED,
    REMOVED,
    CHANGED
}
