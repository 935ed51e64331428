package dev.debrief.postmortems.publishing;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How calls to a publishing target have succeeded. Several jobs call it at once, so an answer may arrive after the
 * failure of a later call.
 */
@Embeddable
public class TargetHealth {

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
    protected TargetHealth() {}

    /** It is called in another way from now on. */
    void forget() {
        refusals = 0;
        refusedAt = null;
        limits = 0;
        limitedAt = null;
        pausedUntil = null;
        lastError = null;
    }

    /** The target has refused the credential, or the place. @return how often in a row; 0 if this one does not count */
    int recordRefusal(String reason, Instant now) {
        recordFailure(reason);
        if (refusedAt != null && now.isBefore(refusedAt.plus(REFUSALS_APART))) {
            return 0;
        }
        refusals++;
        refusedAt = now;
        return refusals;
    }

    /** As {@link PublishingTarget#recordLimit}. */
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
        lastError = TargetTexts.reason(error);
    }

    /** As {@link PublishingTarget#recordAnswer}. */
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

    /** No call is made before this time. */
    @Nullable Instant pausedUntil() {
        return pausedUntil;
    }

    /** Why the last call failed; null if it succeeded. */
    @Nullable String lastError() {
        return lastError;
    }
}
