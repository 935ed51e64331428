package dev.debrief.incidents.ingress.history.web;

import dev.debrief.incidents.ingress.history.HistoryImport;
import dev.debrief.incidents.ingress.history.HistoryImportState;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "HistoryImport", description = "An import of past incidents from the API of a source")
record HistoryImportView(
        @Schema(description = "Id", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d", required = true)
        UUID id,

        @Schema(description = "State", examples = "RUNNING", required = true)
        HistoryImportState state,

        @Schema(
                description = "Incidents that began at this time or later",
                examples = "2022-12-01T00:00:00Z",
                required = true)
        Instant from,

        @Schema(description = "And before this time", examples = "2024-12-01T00:00:00Z", required = true)
        Instant to,

        @Schema(description = "Whether postmortems are drafted for them", examples = "false", required = true)
        boolean drafts,

        @Schema(description = "Progress", required = true) HistoryProgressView progress,

        @Schema(
                description = "When it calls the source again; absent unless the source limits calls or a call failed",
                examples = "2024-12-02T09:31:00Z")
        @Nullable Instant waitingUntil,

        @Schema(
                description = "Why the import failed, or what went wrong last",
                examples = "PagerDuty refuses the API token (401).")
        @Nullable String lastError,

        @Schema(description = "Handle of the admin who started it", examples = "user:ada", required = true)
        String requestedBy,

        @Schema(description = "When it was started", examples = "2024-12-02T09:30:00Z", required = true)
        Instant createdAt,

        @Schema(description = "When it made progress last", examples = "2024-12-02T09:30:40Z", required = true)
        Instant updatedAt,

        @Schema(description = "When it ended; absent while it is running", examples = "2024-12-02T09:42:00Z") @Nullable Instant endedAt,

        @Schema(description = "Revision, incremented by every change; the ETag", examples = "512", required = true)
        long revision) {

    static HistoryImportView of(HistoryImport shown) {
        return new HistoryImportView(
                shown.id(),
                shown.state(),
                shown.startsAt(),
                shown.endsAt(),
                shown.drafts(),
                HistoryProgressView.of(shown),
                shown.waitingUntil(),
                shown.lastError(),
                shown.requestedBy(),
                shown.createdAt(),
                shown.updatedAt(),
                shown.endedAt(),
                shown.revision());
    }
}
