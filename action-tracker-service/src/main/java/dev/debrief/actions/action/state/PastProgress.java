package dev.debrief.actions.action.state;

import dev.debrief.actions.action.ActionItemProgress;
import dev.debrief.actions.action.ActionItemStatus;
import dev.debrief.actions.postmortem.PostmortemProjection;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The progress of the action items of a postmortem at the end of a day.
 *
 * @param recordedBy only what was recorded by the end of this day counts; null for all that is recorded
 * @param overdue the items past their due day, earliest first
 * @param dueDateMoves how often due dates had moved
 */
public record PastProgress(
        ActionItemProgress progress,
        LocalDate asOf,
        @Nullable LocalDate recordedBy,
        List<PastItem> overdue,
        long dueDateMoves) {

    private static final Comparator<PastItem> EARLIEST_FIRST =
            Comparator.comparing(item -> Objects.requireNonNull(item.dueOn()));

    public PastProgress {
        overdue = List.copyOf(overdue);
    }

    static PastProgress of(
            PostmortemProjection postmortem, LocalDate asOf, @Nullable LocalDate recordedBy, List<PastItem> items) {
        Map<ActionItemStatus, Long> counts = new EnumMap<>(ActionItemStatus.class);
        items.forEach(item -> counts.merge(item.status(), 1L, Long::sum));
        List<PastItem> overdue = items.stream()
                .filter(item -> item.isOverdueOn(asOf))
                .sorted(EARLIEST_FIRST)
                .toList();
        return new PastProgress(
                new ActionItemProgress(postmortem, counts, overdue.size()),
                asOf,
                recordedBy,
                overdue,
                items.stream().mapToLong(PastItem::dueDateMoves).sum());
    }
}
