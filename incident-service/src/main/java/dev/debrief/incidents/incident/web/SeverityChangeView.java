package dev.debrief.incidents.incident.web;

import dev.debrief.incidents.incident.severity.SeverityChange;
import dev.debrief.incidents.incident.severity.Severity;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A change of severity as JSON. */
@Schema(name = "SeverityChange", description = "How bad an incident was thought to be from a moment on")
record SeverityChangeView(
        @Schema(description = "Since when", examples = "2024-11-15T10:31:00Z", required = true)
        Instant at,

        @Schema(description = "Before; absent for the first one", examples = "MEDIUM") @Nullable Severity from,

        @Schema(description = "From then on", examples = "HIGH", required = true)
        Severity to,

        @Schema(description = "Why, in words", examples = "Payments fail in every country") @Nullable String reason,

        @Schema(description = "Handle of who changed it", examples = "user:dana", required = true)
        String changedBy) {

    static SeverityChangeView of(SeverityChange change) {
        return new SeverityChangeView(change.at(), change.from(), change.to(), change.reason(), change.changedBy());
    }
}
