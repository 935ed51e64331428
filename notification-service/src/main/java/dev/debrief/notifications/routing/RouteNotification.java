package dev.debrief.notifications.routing;

import dev.debrief.notifications.notification.Notification;
import java.util.Set;
import java.util.UUID;

/**
 * A notification with what routing needs to know about it.
 *
 * @param related subjects whose people are involved here, too: the incident of a postmortem
 * @param involved handles that the event itself names as owner or participant
 * @param replacesParticipants the event names all participants, so others who were known before have left
 * @param addressed handles that are told without any subscription
 */
public record RouteNotification(
        Notification notification,
        Set<UUID> related,
        Set<String> involved,
        boolean replacesParticipants,
        Set<String> addressed) {

    public RouteNotification {
        related = Set.copyOf(related);
        involved = Set.copyOf(involved);
        addressed = Set.copyOf(addressed);
    }
}
