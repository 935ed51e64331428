package dev.debrief.postmortems.incident.impact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A period of impact. */
public record ImpactWindow(
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String description) {}
