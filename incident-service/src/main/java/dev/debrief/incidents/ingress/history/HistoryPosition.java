package dev.debrief.incidents.ingress.history;

import dev.debrief.incidents.ingress.history.reader.HistoryCursor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is. Every change of it names the position that it starts from.
 *
 * @param windowId the window that is being read
 * @param waitingUntil when the source accepts the next call; null if it accepts it at once
 */
record HistoryPosition(
        HistoryStep step,
        UUID sourceId,
        UUID windowId,
        HistoryCursor cursor,
        @Nullable Instant waitingUntil) {

    HistoryPosition plus(int incidents) {
        return new HistoryPosition(step, sourceId, windowId, cursor.plus(incidents), waitingUntil);
    }
}
