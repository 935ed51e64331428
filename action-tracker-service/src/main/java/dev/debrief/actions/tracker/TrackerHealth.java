package dev.debrief.actions.tracker;

import dev.debrief.actions.tracker.client.TrackerTexts;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How calls to a tracker have succeeded. Several jobs call it at once, so an answer may arrive after the failure of a
 * later call.
 */
@Embeddable
public class TrackerHealth {

    private static final int MAX_REASON_LENGTH = 500;

    /** Calls that are refused at about the same time are refused once. */
    private static final Duration REFUSALS_APART = Duration.ofMinutes(1);

    /** Limits that are further apart are not reached in a row. */
    private static final Duration LIMITS_IN_A_ROW = Duration.ofHours(1);

    private int refusals;
    private @Nullable Instant refusedAt;
    private int limits;
    private @Nullable Instant limitedAt;
    private @Nullable Instant pausedUntil;
    private @Nullable String lastError;

    /** Without a call. */
    protected TrackerHealth() {}

    /** It is called in another way from now on. */
    void forget() {
        refusals = 0;
        refusedAt = null;
        limits = 0;
        limitedAt = null;
        pausedUntil = null;
        lastError = null;
    }

    /** The tracker has refused the token, or the project. @return how often in a row; 0 if this one does not count */
    int recordRefusal(String reason, Instant now) {
        recordFailure(reason);
        if (refusedAt != null && now.isBefore(refusedAt.plus(REFUSALS_APART))) {
            return 0;
        }
        refusals++;
        refusedAt = now;
        return refusals;
    }

    /** As {@link Tracker#recordLimit}. */
    Instant recordLimit(String reason, Function<Integer, Duration> pause, Instant now) {
        recordFailure(reason);
        boolean inARow = limitedAt != null && now.isBefore(limitedAt.plus(LIMITS_IN_A_ROW));
        limits = inARow ? limits + 1 : 1;
        limitedAt = now;
        Instant until = now.plus(pause.apply(limits));
        Instant latest = pausedUntil == null || pausedUntil.isBefore(until) ? until : pausedUntil;
        pausedUntil = latest;
        return latest;
    }

    void recordFailure(String error) {
        lastError = cut(error);
    }

    /** As {@link Tracker#recordAnswer}. */
    void recordAnswer(Instant from, Instant now) {
        boolean refusedSince = refusedAt != null && !from.isAfter(refusedAt);
        boolean limitedSince = limitedAt != null && !from.isAfter(limitedAt);
        boolean paused = pausedUntil != null && now.isBefore(pausedUntil);
        if (!refusedSince) {
            refusals = 0;
            refusedAt = null;
        }
        if (!refusedSince && !limitedSince && !paused) {
            pausedUntil = null;
            lastError = null;
        }
    }

    static String cut(String text) {
        return TrackerTexts.cut(TrackerTexts.oneLine(TrackerTexts.storable(text)), MAX_REASON_LENGTH);
    }

    /** No call is made before this time. */
    @Nullable Instant pausedUntil() {
        return pausedUntil;
    }

    /** Why the last call failed; null if it succeeded. */
    @Nullable String lastError() {
        return lastError;
    }
}
