package dev.debrief.actions.action.web;

import dev.debrief.actions.action.ActionItemProgress;
import dev.debrief.actions.action.ActionItemStatus;
import dev.debrief.actions.action.state.PastItem;
import dev.debrief.actions.action.state.PastProgress;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
        @Nullable Integer percentDone,

        @Schema(
                description = "The day at whose end the progress was as shown; absent without `asOf`",
                examples = "2024-12-01")
        @Nullable LocalDate asOf,

        @Schema(
                description = "Only what was recorded by the end of this day counts; absent unless it was given",
                examples = "2024-12-01")
        @Nullable LocalDate recordedBy,

        @Schema(description = "How often due dates had moved by then; absent without `asOf`", examples = "1") @Nullable Long dueDateMoves,

        @Schema(
                description = "The items that were overdue, earliest due date first and at most 200; absent without"
                        + " `asOf`")
        @Nullable List<OverdueItemView> overdueItems) {

    private static final int MAX_ITEMS = 200;

    static ProgressView of(ActionItemProgress progress) {
        return of(progress, null);
    }

    static ProgressView of(PastProgress past) {
        return of(past.progress(), past);
    }

    private static ProgressView of(ActionItemProgress progress, @Nullable PastProgress past) {
        var percent = progress.percentDone();
        return new ProgressView(
                PostmortemSummary.of(progress.postmortem()),
                progress.total(),
                progress.done(),
                progress.verified(),
                progress.counts(),
                progress.overdue(),
                percent.isPresent() ? percent.getAsInt() : null,
                past == null ? null : past.asOf(),
                past == null ? null : past.recordedBy(),
                past == null ? null : past.dueDateMoves(),
                past == null
                        ? null
                        : past.overdue().stream()
                                .limit(MAX_ITEMS)
                                .map(OverdueItemView::of)
                                .toList());
    }

    @Schema(name = "OverdueItem", description = "An action item that was overdue on a day")
    record OverdueItemView(
            @Schema(
                    description = "Id of the action item",
                    examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d",
                    required = true)
            UUID id,

            @Schema(description = "Short key", examples = "AI-12", required = true)
            String key,

            @Schema(
                    description = "Title, as it is now",
                    examples = "Add edge case tests for discount calculation",
                    required = true)
            String title,

            @Schema(description = "The status that was in effect", examples = "IN_PROGRESS", required = true)
            ActionItemStatus status,

            @Schema(description = "The due date as promised then", examples = "2024-11-22", required = true)
            LocalDate dueOn) {

        static OverdueItemView of(PastItem item) {
            return new OverdueItemView(
                    item.id(), item.key(), item.title(), item.status(), Objects.requireNonNull(item.dueOn()));
        }
    }
}
