package dev.debrief.postmortems.incident;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A piece of evidence. */
public record Evidence(
        UUID evidenceId,
        String kind,
        String title,
        @Nullable String link,
        @Nullable Instant takenAt) {}
