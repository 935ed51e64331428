package dev.debrief.postmortems.meeting;

/** One point of the agenda. */
public record AgendaItem(String title, int minutes) {}
