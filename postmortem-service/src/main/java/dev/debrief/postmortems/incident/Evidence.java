package dev.debrief.postmortems.incident;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A piece of evidence: a link or an uploaded file. @param description Markdown */
public record Evidence(
        UUID evidenceId,
        String kind,
        String title,
        @Nullable String description,
        @Nullable String link,
        @Nullable String fileName,
        @Nullable Instant takenAt) {}
