package dev.debrief.actions.action.web;

import dev.debrief.actions.action.ActionItemProgress;
import dev.debrief.actions.action.ActionItemStatus;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Progress", description = "Progress of the action items of a postmortem")
record ProgressView(
        @Schema(description = "The postmortem", required = true)
        PostmortemSummary postmortem,

        @Schema(description = "Number of action items, without dropped ones", examples = "6", required = true)
        long total,

        @Schema(
                description = "Number of those that are done: DONE or VERIFIED; INEFFECTIVE ones are not",
                examples = "1",
                required = true)
        long done,

        @Schema(description = "Number of those that are verified to be effective", examples = "0", required = true)
        long verified,

        @Schema(
                description = "Number of action items by status",
                examples = "{\"PROPOSED\": 0, \"OPEN\": 4, \"IN_PROGRESS\": 1, \"BLOCKED\": 0, \"DONE\": 1,"
                        + " \"VERIFIED\": 0, \"INEFFECTIVE\": 0, \"DROPPED\": 0}",
                required = true)
        Map<ActionItemStatus, Long> byStatus,

        @Schema(description = "Number of overdue action items", examples = "2", required = true)
        long overdue,

        @Schema(
                description = "`done` as a percentage of `total`, rounded down; absent when there is nothing to count",
                examples = "16")
        @Nullable Integer percentDone) {

    static ProgressView of(ActionItemProgress progress) {
        var percent = progress.percentDone();
        return new ProgressView(
                PostmortemSummary.of(progress.postmortem()),
                progress.total(),
                progress.done(),
                progress.verified(),
                progress.counts(),
                progress.overdue(),
                percent.isPresent() ? percent.getAsInt() : null);
    }
}
