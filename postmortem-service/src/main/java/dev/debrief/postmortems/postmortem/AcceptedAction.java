package dev.debrief.postmortems.postmortem;

/**
 * An action item that is accepted although it is neither verified nor dropped.
 *
 * @param key its short key, such as {@code AI-12}
 */
public record AcceptedAction(String key, String reason) {}
