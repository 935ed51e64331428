package dev.debrief.postmortems.incident.web;

import dev.debrief.postmortems.incident.impact.ImpactWindow;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ImpactWindow", description = "A period of impact")
record ImpactWindowView(
        @Schema(description = "Start", examples = "2024-11-15T10:15:00Z", required = true)
        Instant startedAt,

        @Schema(description = "End; absent while ongoing", examples = "2024-11-15T11:35:00Z") @Nullable Instant endedAt,

        @Schema(description = "Impact during the period", examples = "No payments at all") @Nullable String description) {

    static ImpactWindowView of(ImpactWindow window) {
        return new ImpactWindowView(window.startedAt(), window.endedAt(), window.description());
    }
}
