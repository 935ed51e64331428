package dev.debrief.incidents.incident;

/** Who reported an incident: a person, a team or a system by handle, with the name to show. */
public record Reporter(String handle, String displayName) {}
