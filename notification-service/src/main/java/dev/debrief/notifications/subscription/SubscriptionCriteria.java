package dev.debrief.notifications.subscription;

import dev.debrief.notifications.notification.Severity;
import java.util.List;

/**
 * The events that a subscription includes.
 *
 * @param onlyOwn only events about subjects that the contact owns or takes part in
 */
public record SubscriptionCriteria(List<String> eventTypes, Severity minimumSeverity, boolean onlyOwn) {

    public SubscriptionCriteria {
        eventTypes = List.copyOf(eventTypes);
    }
}
