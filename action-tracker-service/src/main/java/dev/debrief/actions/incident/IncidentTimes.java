package dev.debrief.actions.incident;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The times between which the intervals of a response lie. One that is null is unknown, or still to come. */
@Embeddable
public record IncidentTimes(
        @Nullable Instant startedAt,
        @Nullable Instant detectedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant mitigatedAt,
        @Nullable Instant resolvedAt) {

    public static final IncidentTimes UNKNOWN = new IncidentTimes(null, null, null, null, null);
}
