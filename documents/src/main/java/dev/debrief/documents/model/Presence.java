package dev.debrief.documents.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When somebody took part in an incident, as far as it is known. */
public record Presence(@Nullable Instant joinedAt, @Nullable Instant leftAt) {}
