package dev.debrief.incidents.impact;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A period of impact.
 *
 * @param endedAt null while it is ongoing
 */
public record ImpactWindow(
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String description) {

    /** The total duration, counting overlaps once. Null without windows, and while one of them is ongoing. */
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
