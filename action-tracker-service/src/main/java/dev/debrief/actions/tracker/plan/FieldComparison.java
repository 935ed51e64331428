package dev.debrief.actions.tracker.plan;

import dev.debrief.actions.tracker.FieldDirection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The values of a field on both sides.
 *
 * @param local of the action item
 * @param localAsRemote the same as the tracker stores it
 * @param remote of the issue
 * @param localAt when the action item was last changed
 * @param remoteAt when the issue was last changed
 */
record FieldComparison(
        FieldDirection direction,
        String local,
        String localAsRemote,
        String remote,
        @Nullable SeenValue seen,
        Instant localAt,
        Instant remoteAt) {

    enum Decision {
        /** Both sides are as they should be. */
        KEEP,
        SEND,
        RECEIVE
    }

    /** If both sides have changed, the later change wins; at the same time, that of the action item. */
    Decision decide() {
        if (localAsRemote.equals(remote)) {
            return Decision.KEEP;
        }
        boolean send = direction.sends() && (seen == null || !local.equals(seen.local()));
        boolean receive = direction.receives() && (seen == null || !remote.equals(seen.remote()));
        if (send && receive) {
            return localAt.isBefore(remoteAt) ? Decision.RECEIVE : Decision.SEND;
        }
        return send ? Decision.SEND : receive ? Decision.RECEIVE : Decision.KEEP;
    }
}
