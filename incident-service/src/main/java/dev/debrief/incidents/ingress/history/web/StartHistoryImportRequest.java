package dev.debrief.incidents.ingress.history.web;

import dev.debrief.incidents.ingress.history.HistorySettings;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of POST /ingress-sources/{key}/history-imports. */
@Schema(name = "StartHistoryImport", description = "The past incidents to import", examples = """
                {"from": "2022-12-01T00:00:00Z", "to": "2024-12-01T00:00:00Z", "drafts": false}
                """)
record StartHistoryImportRequest(
        @Schema(description = "Incidents that began at this time or later", examples = "2022-12-01T00:00:00Z") @NotNull Instant from,

        @Schema(description = "And before this time; now by default", examples = "2024-12-01T00:00:00Z") @Nullable Instant to,

        @Schema(
                description = "Whether postmortems are drafted for them, as the postmortem policy requires; false by"
                        + " default",
                examples = "false")
        @Nullable Boolean drafts) {

    HistorySettings toSettings() {
        return new HistorySettings(from, to, Boolean.TRUE.equals(drafts));
    }
}
