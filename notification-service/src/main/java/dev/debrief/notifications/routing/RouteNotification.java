package dev.debrief.notifications.routing;

import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.notification.Reason;
import dev.debrief.notifications.subject.SubjectState;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The command to route a notification.
 *
 * @param subject the attributes of its subject
 * @param relatedSubjectIds other subjects whose participants also take part in this one: the incidents of a postmortem
 * @param participants handles that the event names as owner or participant
 * @param replacesParticipants the event names all participants: others no longer take part
 * @param direct handles that are notified without a subscription, with the strongest reason
 * @param roles who else is notified without a subscription
 * @param actor handle of the person whose act it is and who need not be notified; null if everybody is notified
 * @param urgent it does not wait for the end of quiet hours
 */
public record RouteNotification(
        Notification notification,
        SubjectState subject,
        Set<UUID> relatedSubjectIds,
        Set<String> participants,
        boolean replacesParticipants,
        Map<String, Reason> direct,
        Set<StoredRole> roles,
        @Nullable String actor,
        boolean urgent) {

    public RouteNotification {
        relatedSubjectIds = Set.copyOf(relatedSubjectIds);
        participants = Set.copyOf(participants);
        direct = Map.copyOf(direct);
        roles = Set.copyOf(roles);
    }

    /** Whether a handle may be notified: a person or a team in the audience, and not the one whose act it is. */
    boolean concerns(String handle) {
        return (handle.startsWith("user:") || handle.startsWith("team:"))
                && notification.audience().includes(handle)
                && !handle.equals(actor);
    }
}
