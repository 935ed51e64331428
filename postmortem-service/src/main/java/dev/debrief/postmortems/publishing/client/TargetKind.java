package dev.debrief.postmortems.publishing.client;

/** Products that postmortems can be published to. */
public enum TargetKind {
    GOOGLE_DRIVE,
    NOTION,
    CONFLUENCE_CLOUD,
    CONFLUENCE_DATA_CENTER,
    GIT
}
