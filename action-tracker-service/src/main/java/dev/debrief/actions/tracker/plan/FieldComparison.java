package dev.debrief.actions.tracker.plan;

import dev.debrief.actions.tracker.FieldDirection;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The values of a field on both sides.
 *
 * @param local of the action item
 * @param localAsRemote the same as the tracker stores it
 * @param remote of the issue
 * @param sent values that were sent since both sides were last compared; whether the tracker has them is not certain
 * @param localAt when the action item was last changed
 * @param remoteAt when the issue was last changed; null if the tracker does not say
 */
record FieldComparison(
        FieldDirection direction,
        String local,
        String localAsRemote,
        String remote,
        @Nullable SeenValue seen,
        Collection<String> sent,
        Instant localAt,
        @Nullable Instant remoteAt) {

    enum Decision {
        /** Both sides are as they should be. */
        KEEP,
        SEND,
        RECEIVE
    }

    /**
     * If both sides have changed, the later change wins; at the same time, or if that is unknown, that of the action
     * item.
     */
    Decision decide() {
        if (localAsRemote.equals(remote)) {
            return Decision.KEEP;
        }
        boolean localChanged = seen == null || !local.equals(seen.local()) || !sent.isEmpty();
        boolean remoteChanged = (seen == null || !remote.equals(seen.remote())) && !sent.contains(remote);
        boolean send = direction.sends() && localChanged;
        boolean receive = direction.receives() && remoteChanged;
        if (send && receive) {
            return remoteAt != null && localAt.isBefore(remoteAt) ? Decision.RECEIVE : Decision.SEND;
        }
        return send ? Decision.SEND : receive ? Decision.RECEIVE : Decision.KEEP;
    }
}
