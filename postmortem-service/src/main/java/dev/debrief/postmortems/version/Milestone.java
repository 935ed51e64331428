package dev.debrief.postmortems.version;

/** Why a version was kept. */
public enum Milestone {
    /** Somebody asked for it. */
    SAVED,
    MEETING_HELD,
    SUBMITTED,
    CHANGES_REQUESTED,
    APPROVED,
    PUBLISHED,
    /** What it was before it moved to another template, or back. */
    BEFORE_MIGRATION,
    /** What it was before an earlier version was restored. */
    BEFORE_RESTORE
}
