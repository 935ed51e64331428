package dev.debrief.actions.tracker.client;

/** An issue that was just created. */
public record CreatedIssue(String id, String url) {}
