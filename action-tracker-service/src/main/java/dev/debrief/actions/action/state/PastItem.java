package dev.debrief.actions.action.state;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.action.ActionItemStatus;
import dev.debrief.platform.identity.ShortKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an action item was at a past time.
 *
 * @param title as it is now
 * @param status the one that was in effect, also if it was recorded later
 * @param dueOn as promised at that time: a date that was set later does not count
 * @param dueDateMoves how often the due date had moved by then
 */
public record PastItem(
        UUID id,
        String key,
        String title,
        ActionItemStatus status,
        @Nullable LocalDate dueOn,
        int dueDateMoves) {

    /** A status is one as of when it took effect; of two that took effect together, the one recorded later. */
    private static final Comparator<RecordedState> BY_EFFECT = Comparator.comparing(RecordedState::effectiveAt);

    /** The items that existed before {@code end}. @param states in the order in which they were recorded */
    static List<PastItem> before(Instant end, List<RecordedState> states) {
        Map<UUID, List<RecordedState>> byItem = new LinkedHashMap<>();
        states.forEach(state -> byItem.computeIfAbsent(state.itemId(), first -> new ArrayList<>())
                .add(state));
        return byItem.values().stream()
                .flatMap(ofItem -> one(end, ofItem).stream())
                .toList();
    }

    private static Optional<PastItem> one(Instant end, List<RecordedState> states) {
        RecordedState promised = states.stream()
                .filter(state -> state.recordedAt().isBefore(end))
                .reduce((earlier, later) -> later)
                .orElse(null);
        return states.stream()
                .filter(state -> state.effectiveAt().isBefore(end))
                .reduce((one, other) -> BY_EFFECT.compare(one, other) > 0 ? one : other)
                .map(effective -> new PastItem(
                        effective.itemId(),
                        ShortKey.of(ActionItem.KEY_PREFIX, effective.number()),
                        effective.title(),
                        effective.status(),
                        promised == null ? null : promised.dueOn(),
                        promised == null ? 0 : promised.dueDateMoves()));
    }

    /** Whether the due day had passed and work remained. */
    boolean isOverdueOn(LocalDate day) {
        return dueOn != null && dueOn.isBefore(day) && status.isUnfinished();
    }
}
