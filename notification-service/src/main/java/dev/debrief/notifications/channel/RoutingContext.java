package dev.debrief.notifications.channel;

import dev.debrief.notifications.notification.Addressee;
import dev.debrief.notifications.notification.Audience;
import dev.debrief.notifications.notification.Reason;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The addressees of a notification, from which each channel selects its recipients.
 *
 * @param audience who may see the subject of the notification
 * @param addressees people and teams, all of them in the audience
 * @param endpoints subscribed endpoints and those of addressed teams, whatever they may receive, with the reason
 */
public record RoutingContext(Audience audience, List<Addressee> addressees, Map<UUID, Reason> endpoints) {

    public RoutingContext {
        addressees = List.copyOf(addressees);
        endpoints = Map.copyOf(endpoints);
    }

    /** The addressees that want messages on this channel. */
    public List<Addressee> addresseesOn(String channel) {
        return addressees.stream()
                .filter(addressee -> addressee.channels().contains(channel))
                .toList();
    }
}
