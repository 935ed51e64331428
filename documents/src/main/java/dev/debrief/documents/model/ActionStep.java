package dev.debrief.documents.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to an action item: {@code Dropped}, by whom and why. The reason is Markdown. */
public record ActionStep(
        String step,
        String by,
        Instant at,
        @Nullable String reason,
        @Nullable String link) {}
