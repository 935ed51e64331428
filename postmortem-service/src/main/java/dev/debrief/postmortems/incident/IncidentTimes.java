package dev.debrief.postmortems.incident;

import dev.debrief.postmortems.incident.duration.DurationName;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When the phases of an incident began. A missing time is unknown or still to come. */
public record IncidentTimes(
        @Nullable Instant startedAt,
        @Nullable Instant firstSignalAt,
        @Nullable Instant detectedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant identifiedAt,
        @Nullable Instant mitigatedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt) {

    /** When a phase was reached. */
    public @Nullable Instant endOf(DurationName phase) {
        return switch (phase) {
            case FIRST_SIGNAL -> firstSignalAt;
            case DETECTION -> detectedAt;
            case ACKNOWLEDGEMENT -> acknowledgedAt;
            case IDENTIFICATION -> identifiedAt;
            case MITIGATION -> mitigatedAt;
            case RESOLUTION -> resolvedAt;
        };
    }

    /** When it began, as far as known. */
    @Nullable Instant happenedAt() {
        return Stream.<@Nullable Instant>of(startedAt, firstSignalAt, detectedAt, resolvedAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
