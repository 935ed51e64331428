package dev.debrief.actions.tracker.client;

/** The products that can be a tracker. */
public enum TrackerKind {
    JIRA_CLOUD,
    JIRA_DATA_CENTER,
    GITHUB,
    GITLAB
}
