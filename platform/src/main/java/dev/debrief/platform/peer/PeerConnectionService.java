package dev.debrief.platform.peer;

import dev.debrief.platform.outgoing.api.ApiTexts;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records how calls to peers have succeeded, and disables those that refuse them too often.
 *
 * @param <P> the entity
 */
@Transactional
public abstract class PeerConnectionService<P> {

    protected abstract PeerRepository<P> peers();

    protected abstract CallHealth health(P peer);

    /** How often in a row a peer may refuse the credential or the place before it is disabled. */
    protected abstract int maxRefusals();

    /**
     * Disables a peer that has refused too often, with what follows from it.
     *
     * @param reason as it is stored
     * @return whether it was enabled
     */
    protected abstract boolean disable(P peer, String reason, Instant now);

    /** A limit of calls is reached. @param requested null if the peer does not say when to try again */
    public Duration limited(UUID id, String reason, @Nullable Duration requested) {
        Instant now = peers().now();
        return peers().findLocked(id)
                .map(peer -> health(peer).recordLimit(reason, requested, now))
                .map(until -> Duration.between(now, until))
                .orElse(Duration.ZERO);
    }

    /** The credential or the place was refused. @return whether the peer is disabled by that */
    public boolean refused(UUID id, String reason) {
        P peer = peers().findLocked(id).orElse(null);
        if (peer == null) {
            return false;
        }
        Instant now = peers().now();
        return health(peer).recordRefusal(reason, now) >= maxRefusals() && disable(peer, ApiTexts.reason(reason), now);
    }

    /** A call has failed in another way. */
    public void failed(UUID id, String reason) {
        peers().findLocked(id).ifPresent(peer -> health(peer).recordFailure(reason));
    }

    /** A call was answered. @param from before it was made, by the clock of the database */
    public void answered(UUID id, Instant from) {
        if (peers().isTroubled(id)) {
            peers().findLocked(id).ifPresent(peer -> health(peer).recordAnswer(from, peers().now()));
        }
    }
}
