package dev.debrief.documents.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A period of impact. @param to null if it is not over */
public record ImpactPeriod(
        Instant from, @Nullable Instant to, @Nullable String text) {}
