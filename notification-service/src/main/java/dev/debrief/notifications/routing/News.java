package dev.debrief.notifications.routing;

import dev.debrief.notifications.announcement.Announcement;
import java.util.Set;
import java.util.UUID;

/**
 * An announcement with what routing needs to know about it.
 *
 * @param related subjects whose people are involved here, too: the incident of a postmortem
 * @param involved handles that the fact itself names as owner or participant
 * @param everybodyInvolved the fact names all participants, so others who were known before have left
 * @param addressed handles that are told without any subscription
 */
public record News(
        Announcement announcement,
        Set<UUID> related,
        Set<String> involved,
        boolean everybodyInvolved,
        Set<String> addressed) {

    public News {
        related = Set.copyOf(related);
        involved = Set.copyOf(involved);
        addressed = Set.copyOf(addressed);
    }
}
