package dev.debrief.incidents.participant;

import org.jspecify.annotations.Nullable;

/** @param present only participants who have not left */
public record ParticipantFilter(@Nullable ParticipantRole role, boolean present) {}
