package dev.debrief.postmortems.incident;

/** A person or a team. */
public record Person(String handle, String displayName) {}
