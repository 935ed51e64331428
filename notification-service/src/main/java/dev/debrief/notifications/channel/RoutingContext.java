package dev.debrief.notifications.channel;

import dev.debrief.notifications.notification.Audience;
import java.util.Set;
import java.util.UUID;

/**
 * The subscribers of a notification, from which each channel selects its recipients.
 *
 * @param audience who may see the subject of the notification
 * @param handles people and teams that are subscribed or addressed directly, all of them in the audience
 * @param endpointIds subscribed endpoints, whatever they may receive
 */
public record RoutingContext(Audience audience, Set<String> handles, Set<UUID> endpointIds) {

    public RoutingContext {
        handles = Set.copyOf(handles);
        endpointIds = Set.copyOf(endpointIds);
    }
}
