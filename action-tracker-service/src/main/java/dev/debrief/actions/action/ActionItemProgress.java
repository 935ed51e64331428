package dev.debrief.actions.action;

import dev.debrief.actions.postmortem.PostmortemProjection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * The progress of the action items of a postmortem.
 *
 * @param counts number of items by status; every status has an entry
 * @param overdue number of unfinished items past their due day
 */
public record ActionItemProgress(PostmortemProjection postmortem, Map<ActionItemStatus, Long> counts, long overdue) {

    public ActionItemProgress {
        Map<ActionItemStatus, Long> complete = new EnumMap<>(ActionItemStatus.class);
        for (ActionItemStatus status : ActionItemStatus.values()) {
            complete.put(status, counts.getOrDefault(status, 0L));
        }
        counts = Collections.unmodifiableMap(complete);
    }

    static ActionItemProgress of(PostmortemProjection postmortem, List<StatusCount> found) {
        Map<ActionItemStatus, Long> counts = new EnumMap<>(ActionItemStatus.class);
        found.forEach(count -> counts.put(count.status(), count.items()));
        long overdue = found.stream()
                .filter(count -> count.status().isUnfinished())
                .mapToLong(StatusCount::pastDue)
                .sum();
        return new ActionItemProgress(postmortem, counts, overdue);
    }

    public long total() {
        return count(ActionItemStatus::isCounted);
    }

    public long done() {
        return count(ActionItemStatus::isDone);
    }

    public long verified() {
        return count(status -> status == ActionItemStatus.VERIFIED);
    }

    /** Percentage of done items, rounded down. Empty when there is nothing to count. */
    public OptionalInt percentDone() {
        long total = total();
        return total == 0 ? OptionalInt.empty() : OptionalInt.of((int) (100 * done() / total));
    }

    private long count(Predicate<ActionItemStatus> which) {
        return counts.entrySet().stream()
                .filter(count -> which.test(count.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
