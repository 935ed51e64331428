package dev.debrief.documents.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Time from the start of impact to a phase at its end; seconds are null if unknown, and the reason says why. */
public record Span(
        String name,
        String status,
        @Nullable Long seconds,
        @Nullable String reason,
        @Nullable Instant end) {}
