package dev.debrief.incidents.ingress.history.web;

import dev.debrief.incidents.ingress.history.HistoryCounts;
import dev.debrief.incidents.ingress.history.HistoryImport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "HistoryProgress", description = "The progress of a history import")
record HistoryProgressView(
        @Schema(
                description =
                        "Number of parts of the time range, each within the limits of the source. It grows if one of them"
                                + " has more incidents than the source lists",
                examples = "5",
                required = true)
        int windows,

        @Schema(description = "Number of parts that are done", examples = "2", required = true)
        int windowsDone,

        @Schema(description = "Number of imported incidents", examples = "1840", required = true)
        int imported,

        @Schema(
                description = "Number of incidents that were known, from webhooks or an earlier import",
                examples = "12",
                required = true)
        int unchanged,

        @Schema(
                description =
                        "Number of incidents that were left out, because they are not resolved or rules ignore them",
                examples = "3",
                required = true)
        int skipped,

        @Schema(
                description = "Number of incidents that could not be imported; `lastError` names the last one",
                examples = "0",
                required = true)
        int failed) {

    static HistoryProgressView of(HistoryImport shown) {
        HistoryCounts counts = shown.counts();
        return new HistoryProgressView(
                shown.windows(),
                shown.windowsDone(),
                counts.imported(),
                counts.unchanged(),
                counts.skipped(),
                counts.failed());
    }
}
