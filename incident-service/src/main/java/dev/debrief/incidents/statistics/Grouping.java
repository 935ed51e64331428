package dev.debrief.incidents.statistics;

/** What incidents are counted by. */
public enum Grouping {
    SEVERITY,
    SERVICE,
    WEEK
}
