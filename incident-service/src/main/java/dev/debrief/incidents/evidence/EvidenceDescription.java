package dev.debrief.incidents.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a piece of evidence.
 *
 * @param description what it shows, Markdown
 * @param link where it is, for evidence that is not a file
 * @param takenAt the moment it shows
 */
public record EvidenceDescription(
        EvidenceKind kind,
        String title,
        @Nullable String description,
        @Nullable String link,
        @Nullable Instant takenAt) {}
