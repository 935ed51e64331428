package dev.debrief.incidents.participant;

import org.jspecify.annotations.Nullable;

/**
 * Which participants a list is about.
 *
 * @param present only those who have not left
 */
public record ParticipantFilter(@Nullable ParticipantRole role, boolean present) {}
