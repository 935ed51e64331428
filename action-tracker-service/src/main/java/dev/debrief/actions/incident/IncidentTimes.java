package dev.debrief.actions.incident;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
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

    /** The time of the first phase that is known; null if none is. */
    @Nullable Instant first() {
        return Stream.<@Nullable Instant>of(startedAt, detectedAt, acknowledgedAt, mitigatedAt, resolvedAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
