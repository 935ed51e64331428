package dev.debrief.notifications.subscription;

import dev.debrief.notifications.notification.Severity;
import java.util.List;

/**
 * What somebody wants to hear of.
 *
 * @param onlyOwn only events about things the contact owns or takes part in
 */
public record SubscriptionCriteria(List<String> eventTypes, Severity minimumSeverity, boolean onlyOwn) {

    public SubscriptionCriteria {
        eventTypes = List.copyOf(eventTypes);
    }
}
