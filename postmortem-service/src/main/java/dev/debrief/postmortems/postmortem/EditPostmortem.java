package dev.debrief.postmortems.postmortem;

/** What can be changed of a postmortem itself. */
public record EditPostmortem(String title) {}
