package dev.debrief.notifications.routing;

import dev.debrief.notifications.notification.Notification;
import java.util.Set;
import java.util.UUID;

/**
 * The command to route a notification.
 *
 * @param relatedSubjectIds other subjects whose participants also take part in this one: the incidents of a postmortem
 * @param participants handles that the event names as owner or participant
 * @param replacesParticipants the event names all participants: others no longer take part
 * @param directRecipients handles that are notified without a subscription
 */
public record RouteNotification(
        Notification notification,
        Set<UUID> relatedSubjectIds,
        Set<String> participants,
        boolean replacesParticipants,
        Set<String> directRecipients) {

    public RouteNotification {
        relatedSubjectIds = Set.copyOf(relatedSubjectIds);
        participants = Set.copyOf(participants);
        directRecipients = Set.copyOf(directRecipients);
    }
}
