package dev.debrief.postmortems.template;

public record AgendaItem(String title, int minutes) {}
