package dev.debrief.notifications.routing.messaging;

import dev.debrief.notifications.notification.Invitation;
import dev.debrief.notifications.notification.Reason;
import dev.debrief.notifications.notification.Tone;
import dev.debrief.notifications.routing.StoredRole;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say about one event.
 *
 * @param at when it happened; null to use the time of the envelope
 * @param actor whose act it is and who need not be notified; null if nobody is left out
 * @param direct whom the event names to be notified without a subscription
 * @param roles who else is notified without a subscription
 * @param invitation the meeting it is about; null for other events
 */
record Decision(
        Tone tone,
        @Nullable Instant at,
        @Nullable String actor,
        Map<String, Reason> direct,
        Set<StoredRole> roles,
        Urgency urgency,
        @Nullable Invitation invitation) {

    Decision {
        direct = Map.copyOf(direct);
        roles = Set.copyOf(roles);
    }
}
