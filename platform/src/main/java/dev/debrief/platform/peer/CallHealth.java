package dev.debrief.platform.peer;

import dev.debrief.platform.outgoing.api.ApiTexts;
import dev.debrief.platform.time.Backoff;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How calls to a peer have succeeded, in the columns {@code refusals}, {@code refused_at}, {@code limits},
 * {@code limited_at}, {@code paused_until} and {@code last_error} of an entity. Several jobs call a peer at once, so an
 * answer may arrive after the failure of a later call.
 */
@Embeddable
public class CallHealth {

    /** Calls that are refused at about the same time are refused once. */
    private static final Duration REFUSALS_APART = Duration.ofMinutes(1);

    /** Limits that are further apart are not reached in a row. */
    private static final Duration LIMITS_IN_A_ROW = Duration.ofHours(1);

    /** For limits that do not say when to try again: at least a minute, growing. */
    private static final Backoff LIMIT = new Backoff(Duration.ofMinutes(1), Duration.ofMinutes(15));

    private static final Duration LONGEST_PAUSE = Duration.ofHours(2);

    private int refusals;
    private @Nullable Instant refusedAt;
    private int limits;
    private @Nullable Instant limitedAt;
    private @Nullable Instant pausedUntil;
    private @Nullable String lastError;

    protected CallHealth() {}

    /** Without a call. */
    public static CallHealth untried() {
        return new CallHealth();
    }

    /** The peer is called in another way from now on. */
    public void forget() {
        refusals = 0;
        refusedAt = null;
        limits = 0;
        limitedAt = null;
        pausedUntil = null;
        lastError = null;
    }

    /**
     * The peer has refused the credential, or the place as a whole.
     *
     * @return how often in a row; 0 if this one does not count
     */
    public int recordRefusal(String reason, Instant now) {
        recordFailure(reason);
        if (refusedAt != null && now.isBefore(refusedAt.plus(REFUSALS_APART))) {
            return 0;
        }
        refusals++;
        refusedAt = now;
        return refusals;
    }

    /**
     * A limit of calls is reached. A pause never becomes shorter by that.
     *
     * @param requested null if the peer does not say when to try again
     * @return when the pause ends
     */
    public Instant recordLimit(String reason, @Nullable Duration requested, Instant now) {
        recordFailure(reason);
        boolean inARow = limitedAt != null && now.isBefore(limitedAt.plus(LIMITS_IN_A_ROW));
        limits = inARow ? limits + 1 : 1;
        limitedAt = now;
        Instant until = now.plus(pause(requested));
        Instant latest = pausedUntil == null || pausedUntil.isBefore(until) ? until : pausedUntil;
        pausedUntil = latest;
        return latest;
    }

    private Duration pause(@Nullable Duration requested) {
        if (requested == null) {
            return LIMIT.after(limits);
        }
        return requested.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : requested;
    }

    /** A call has failed in another way. */
    public void recordFailure(String reason) {
        lastError = ApiTexts.reason(reason);
    }

    /**
     * A call was answered. It says nothing about a refusal or a limit that another call has met since.
     *
     * @param from before the call was made
     */
    public void recordAnswer(Instant from, Instant now) {
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
    public @Nullable Instant pausedUntil() {
        return pausedUntil;
    }

    /** Why the last call failed; null if it succeeded. */
    public @Nullable String lastError() {
        return lastError;
    }
}
