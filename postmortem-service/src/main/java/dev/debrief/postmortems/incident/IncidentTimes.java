package dev.debrief.postmortems.incident;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When the steps of an incident happened; a time that is absent is not known or has not come. */
@Schema(description = "When the steps of the incident happened; a time that is absent is not known or has not come")
public record IncidentTimes(
        @Schema(description = "Start of the impact", examples = "2024-11-15T10:15:00Z") @Nullable Instant startedAt,

        @Schema(description = "First sign of it", examples = "2024-11-15T10:22:00Z") @Nullable Instant firstSignalAt,

        @Schema(description = "The alarm was raised", examples = "2024-11-15T10:25:00Z") @Nullable Instant detectedAt,

        @Schema(description = "Investigation began", examples = "2024-11-15T10:30:00Z") @Nullable Instant acknowledgedAt,

        @Schema(description = "The cause was found", examples = "2024-11-15T10:45:00Z") @Nullable Instant identifiedAt,

        @Schema(description = "The impact was stopped", examples = "2024-11-15T11:20:00Z") @Nullable Instant mitigatedAt,

        @Schema(description = "Declared over", examples = "2024-11-15T11:35:00Z") @Nullable Instant resolvedAt,

        @Schema(description = "Nothing more to do", examples = "2024-11-15T12:00:00Z") @Nullable Instant closedAt) {

    /** When it began, as far as anybody knows. */
    @Nullable Instant happenedAt() {
        return Stream.<@Nullable Instant>of(startedAt, firstSignalAt, detectedAt, resolvedAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
