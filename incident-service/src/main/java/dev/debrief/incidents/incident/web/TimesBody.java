package dev.debrief.incidents.incident.web;

import dev.debrief.incidents.incident.lifecycle.Times;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "IncidentTimes", description = "Times of an incident; absent if unknown")
record TimesBody(
        @Schema(description = "Start of the impact", examples = "2024-11-15T10:15:00Z") @Nullable Instant startedAt,

        @Schema(description = "First signal, from a customer or a monitor", examples = "2024-11-15T10:22:00Z") @Nullable Instant firstSignalAt,

        @Schema(description = "Detected: an alert was raised", examples = "2024-11-15T10:25:00Z") @Nullable Instant detectedAt,

        @Schema(description = "Acknowledged: the investigation began", examples = "2024-11-15T10:30:00Z") @Nullable Instant acknowledgedAt,

        @Schema(description = "Identified: the cause was found", examples = "2024-11-15T10:45:00Z") @Nullable Instant identifiedAt,

        @Schema(description = "Mitigated: the impact ended", examples = "2024-11-15T11:20:00Z") @Nullable Instant mitigatedAt,

        @Schema(description = "Resolved; set by the transition RESOLVE, corrected by PATCH") @Nullable Instant resolvedAt,

        @Schema(description = "Closed; set by the transition CLOSE, corrected by PATCH") @Nullable Instant closedAt) {

    static TimesBody of(Times times) {
        return new TimesBody(
                times.startedAt(),
                times.firstSignalAt(),
                times.detectedAt(),
                times.acknowledgedAt(),
                times.identifiedAt(),
                times.mitigatedAt(),
                times.resolvedAt(),
                times.closedAt());
    }

    static Times toTimes(@Nullable TimesBody body) {
        return body == null
                ? Times.unknown()
                : new Times(
                        body.startedAt,
                        body.firstSignalAt,
                        body.detectedAt,
                        body.acknowledgedAt,
                        body.identifiedAt,
                        body.mitigatedAt,
                        body.resolvedAt,
                        body.closedAt);
    }
}
