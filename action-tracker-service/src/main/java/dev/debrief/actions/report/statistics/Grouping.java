package dev.debrief.actions.report.statistics;

/** How action items are grouped. */
public enum Grouping {
    /** By the team that owns them. Those of persons are one group, so that nobody is compared with others. */
    TEAM,
    KIND,
    INTENT,
    STATUS,
    /** By the affected service of their incident. An item counts for each of them, or for none if none is known. */
    SERVICE
}
