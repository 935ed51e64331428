package dev.debrief.incidents.timeline;

/** Why many entries enter or leave a timeline at once. */
enum EntriesOrigin {
    IMPORT,
    MERGE,
    UNMERGE
}
