package dev.debrief.incidents.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What people can correct about evidence.
 *
 * @param description what it shows, Markdown
 * @param link a URL; null for a file
 * @param takenAt the time it shows
 */
public record EvidenceDescription(
        EvidenceKind kind,
        String title,
        @Nullable String description,
        @Nullable String link,
        @Nullable Instant takenAt) {}
