package dev.debrief.incidents.statistics;

/** How incidents are grouped. */
public enum Grouping {
    SEVERITY,
    SERVICE,
    WEEK
}
