package dev.debrief.actions.action.web;

import dev.debrief.actions.action.ActionItemStatus;
import dev.debrief.actions.action.Progress;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Progress", description = "How far the action items of a postmortem are")
record ProgressView(
        @Schema(description = "The postmortem", required = true)
        PostmortemSummary postmortem,

        @Schema(description = "How many action items it has", examples = "6", required = true)
        long total,

        @Schema(
                description = "How many there are in each status",
                examples = "{\"PROPOSED\": 0, \"OPEN\": 4, \"IN_PROGRESS\": 1, \"BLOCKED\": 0, \"DONE\": 1,"
                        + " \"VERIFIED\": 0, \"INEFFECTIVE\": 0, \"DROPPED\": 0}",
                required = true)
        Map<ActionItemStatus, Long> byStatus,

        @Schema(description = "How many are not done past their due day", examples = "2", required = true)
        long overdue,

        @Schema(
                description =
                        "Share of the items whose work is done (DONE, VERIFIED or INEFFECTIVE), rounded down; dropped"
                                + " items do not count; absent while there is nothing to count",
                examples = "16")
        @Nullable Integer percentDone) {

    static ProgressView of(Progress progress) {
        var percent = progress.percentDone();
        return new ProgressView(
                PostmortemSummary.of(progress.postmortem()),
                progress.total(),
                progress.counts(),
                progress.overdue(),
                percent.isPresent() ? percent.getAsInt() : null);
    }
}
