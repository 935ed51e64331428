package dev.debrief.incidents.impact;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which something was felt.
 *
 * @param endedAt null while it goes on
 */
public record ImpactWindow(
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String description) {

    /**
     * How long something was felt in all; where windows overlap, once. Null while one of them goes on, or without any.
     */
    public static @Nullable Duration totalDuration(List<ImpactWindow> windows) {
        if (windows.isEmpty() || windows.stream().anyMatch(window -> window.endedAt == null)) {
            return null;
        }
        Duration total = Duration.ZERO;
        Instant coveredUntil = Instant.MIN;
        for (ImpactWindow window : windows.stream()
                .sorted(Comparator.comparing(ImpactWindow::startedAt))
                .toList()) {
            Instant from = window.startedAt.isAfter(coveredUntil) ? window.startedAt : coveredUntil;
            Instant to = window.endedAt == null ? from : window.endedAt;
            if (to.isAfter(from)) {
                total = total.plus(Duration.between(from, to));
                coveredUntil = to;
            }
        }
        return total;
    }
}
