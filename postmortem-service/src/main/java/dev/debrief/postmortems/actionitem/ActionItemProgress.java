package dev.debrief.postmortems.actionitem;

import java.util.List;
import java.util.function.Predicate;

/** Progress of the action items of a postmortem, in the figures of action-tracker-service. */
public record ActionItemProgress(int total, int done, int verified, int overdue) {

    public static ActionItemProgress of(List<ActionItem> items) {
        return new ActionItemProgress(
                count(items, item -> item.progress().counted()),
                count(items, item -> item.progress().done()),
                count(items, item -> item.status() == ActionItemStatus.VERIFIED),
                count(items, ActionItem::overdue));
    }

    private static int count(List<ActionItem> items, Predicate<ActionItem> which) {
        return (int) items.stream().filter(which).count();
    }
}
