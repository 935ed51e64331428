package dev.debrief.postmortems.incident;

/** A value of a custom field, as text. */
public record CustomField(String key, String value) {}
