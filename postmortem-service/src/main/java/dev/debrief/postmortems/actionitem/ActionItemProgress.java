package dev.debrief.postmortems.actionitem;

import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the action items of a postmortem are. Dropped ones do not count. */
@Schema(description = "How far the action items are; dropped ones do not count")
public record ActionItemProgress(
        @Schema(description = "All that are not dropped", examples = "6")
        int total,

        @Schema(description = "Done, verified or not", examples = "1")
        int done,

        @Schema(description = "Seen to have their effect", examples = "0")
        int verified,

        @Schema(description = "Not done although the due day has passed", examples = "2")
        int overdue) {

    public static ActionItemProgress of(List<ActionItem> items) {
        return new ActionItemProgress(
                count(items, item -> item.status() != ActionItemStatus.DROPPED),
                count(items, item -> item.status().isDone()),
                count(items, item -> item.status() == ActionItemStatus.VERIFIED),
                count(items, ActionItem::overdue));
    }

    private static int count(List<ActionItem> items, Predicate<ActionItem> which) {
        return (int) items.stream().filter(which).count();
    }
}
