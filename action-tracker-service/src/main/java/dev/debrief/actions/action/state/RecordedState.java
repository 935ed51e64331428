package dev.debrief.actions.action.state;

import dev.debrief.actions.action.ActionItemStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an action item was from a change on.
 *
 * @param number the one in its key
 * @param title as it is now
 * @param effectiveAt since when it had the status; may be before it was recorded
 * @param dueDateMoves how often the due date had moved
 */
record RecordedState(
        UUID itemId,
        long number,
        String title,
        Instant recordedAt,
        Instant effectiveAt,
        ActionItemStatus status,
        @Nullable LocalDate dueOn,
        int dueDateMoves) {}
