package dev.debrief.postmortems.template;

/** One point of the agenda. */
public record AgendaItem(String title, int minutes) {}
