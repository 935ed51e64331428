package dev.debrief.postmortems.incident.web;

import dev.debrief.postmortems.incident.IncidentTimes;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "IncidentTimes",
        description = "When the phases of the incident began. A missing time is unknown or still to come.")
public record IncidentTimesView(
        @Schema(description = "Start of the impact", examples = "2024-11-15T10:15:00Z") @Nullable Instant startedAt,

        @Schema(description = "First sign of trouble", examples = "2024-11-15T10:22:00Z") @Nullable Instant firstSignalAt,

        @Schema(description = "Detection", examples = "2024-11-15T10:25:00Z") @Nullable Instant detectedAt,

        @Schema(description = "Start of the investigation", examples = "2024-11-15T10:30:00Z") @Nullable Instant acknowledgedAt,

        @Schema(description = "Identification of the cause", examples = "2024-11-15T10:45:00Z") @Nullable Instant identifiedAt,

        @Schema(description = "End of the impact", examples = "2024-11-15T11:20:00Z") @Nullable Instant mitigatedAt,

        @Schema(description = "Resolution", examples = "2024-11-15T11:35:00Z") @Nullable Instant resolvedAt,

        @Schema(description = "Closure", examples = "2024-11-15T12:00:00Z") @Nullable Instant closedAt) {

    public static IncidentTimesView of(IncidentTimes times) {
        return new IncidentTimesView(
                times.startedAt(),
                times.firstSignalAt(),
                times.detectedAt(),
                times.acknowledgedAt(),
                times.identifiedAt(),
                times.mitigatedAt(),
                times.resolvedAt(),
                times.closedAt());
    }
}
