package dev.debrief.incidents.timeline.imports.web;

/** Whose files are sent as {@code application/json}. */
enum JsonImportFormat {
    SLACK,
    PAGERDUTY,
    STATUSPAGE
}
