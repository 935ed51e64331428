package dev.debrief.incidents.incident.web;

import dev.debrief.incidents.incident.severity.Severity;
import dev.debrief.incidents.incident.severity.SeverityChange;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "SeverityChange", description = "A severity the incident was given")
record SeverityChangeView(
        @Schema(description = "When", examples = "2024-11-15T10:31:00Z", required = true)
        Instant at,

        @Schema(description = "Severity before; absent for the first one", examples = "MEDIUM") @Nullable Severity from,

        @Schema(description = "Severity from then on", examples = "HIGH", required = true)
        Severity to,

        @Schema(description = "Reason for the severity", examples = "Payments fail in every country") @Nullable String reason,

        @Schema(description = "Handle of who changed it", examples = "user:dana", required = true)
        String changedBy) {

    static SeverityChangeView of(SeverityChange change) {
        return new SeverityChangeView(change.at(), change.from(), change.to(), change.reason(), change.changedBy());
    }
}
