package dev.debrief.actions.action;

import dev.debrief.actions.postmortem.PostmortemProjection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The progress of the action items of a postmortem.
 *
 * @param counts number of items by status; every status has an entry
 * @param overdue number of unfinished items past their due day
 */
public record ActionItemProgress(PostmortemProjection postmortem, Map<ActionItemStatus, Long> counts, long overdue) {

    static ActionItemProgress of(PostmortemProjection postmortem, List<StatusCount> found) {
        Map<ActionItemStatus, Long> counts = new EnumMap<>(ActionItemStatus.class);
        for (ActionItemStatus status : ActionItemStatus.values()) {
            counts.put(status, 0L);
        }
        found.forEach(count -> counts.put(count.status(), count.items()));
        long overdue = found.stream()
                .filter(count -> count.status().isUnfinished())
                .mapToLong(StatusCount::pastDue)
                .sum();
        return new ActionItemProgress(postmortem, counts, overdue);
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Percentage of done items, rounded down; dropped items do not count. Empty when there is nothing to count. */
    public OptionalInt percentDone() {
        long counted = total() - counts.getOrDefault(ActionItemStatus.DROPPED, 0L);
        long done = counts.entrySet().stream()
                .filter(count -> count.getKey().isWorkDone())
                .mapToLong(Map.Entry::getValue)
                .sum();
        return counted == 0 ? OptionalInt.empty() : OptionalInt.of((int) (100 * done / counted));
    }
}
