package dev.debrief.incidents.incident;

/** The person, team or system that reported an incident. */
public record Reporter(String handle, String displayName) {}
