package dev.debrief.documents.model;

/** An unfinished action item that need not be finished. */
public record Acceptance(String key, String reason) {}
