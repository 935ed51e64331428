package dev.debrief.postmortems.incident;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A stretch of time in which something was felt. */
@Schema(description = "A stretch of time in which something was felt")
public record ImpactWindow(
        @Schema(description = "When it began", examples = "2024-11-15T10:15:00Z", required = true)
        Instant startedAt,

        @Schema(description = "When it ended; absent while it goes on", examples = "2024-11-15T11:35:00Z") @Nullable Instant endedAt,

        @Schema(description = "What was felt", examples = "No payments at all") @Nullable String description) {}
