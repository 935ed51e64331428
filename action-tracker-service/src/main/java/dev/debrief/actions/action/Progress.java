package dev.debrief.actions.action;

import dev.debrief.actions.postmortem.PostmortemProjection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How far the action items of a postmortem are.
 *
 * @param counts items by status, zeros included
 * @param overdue items that are unfinished past their due day
 */
public record Progress(PostmortemProjection postmortem, Map<ActionItemStatus, Long> counts, long overdue) {

    static Progress of(PostmortemProjection postmortem, List<StatusCount> found) {
        Map<ActionItemStatus, Long> counts = new EnumMap<>(ActionItemStatus.class);
        for (ActionItemStatus status : ActionItemStatus.values()) {
            counts.put(status, 0L);
        }
        found.forEach(count -> counts.put(count.status(), count.items()));
        long overdue = found.stream()
                .filter(count -> count.status().isUnfinished())
                .mapToLong(StatusCount::pastDue)
                .sum();
        return new Progress(postmortem, counts, overdue);
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Share of the items whose work is done, rounded down; dropped ones do not count. Empty without such items. */
    public OptionalInt percentDone() {
        long counted = total() - counts.getOrDefault(ActionItemStatus.DROPPED, 0L);
        long done = counts.entrySet().stream()
                .filter(count -> count.getKey().isWorkDone())
                .mapToLong(Map.Entry::getValue)
                .sum();
        return counted == 0 ? OptionalInt.empty() : OptionalInt.of((int) (100 * done / counted));
    }
}
