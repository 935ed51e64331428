package dev.debrief.actions.benefit;

import dev.debrief.actions.incident.IncidentTimes;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The intervals of a response, in their order. Each begins where the one before ends, the first with the impact. */
public enum ResponseInterval {
    /** Until somebody or something noticed it. */
    DETECT(IncidentTimes::detectedAt),
    /** Until the investigation started. */
    ACKNOWLEDGE(IncidentTimes::acknowledgedAt),
    /** Until the impact was stopped. */
    MITIGATE(IncidentTimes::mitigatedAt),
    /** Until it was declared resolved. */
    RESOLVE(IncidentTimes::resolvedAt);

    private final Function<IncidentTimes, @Nullable Instant> end;

    ResponseInterval(Function<IncidentTimes, @Nullable Instant> end) {
        this.end = end;
    }

    /** When it ended; null if that is unknown. */
    @Nullable Instant endIn(IncidentTimes times) {
        return end.apply(times);
    }
}
