package dev.debrief.notifications.subscription;

import dev.debrief.notifications.notification.Frequency;
import dev.debrief.notifications.notification.Severity;
import dev.debrief.notifications.subject.SubjectAttributes;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The events that a subscription includes, and how often it is notified. A criterion without values includes all
 * events; of several values one must match.
 *
 * @param services keys or names of affected services, compared without case
 * @param teams handles of teams that run an affected service or own the action item
 * @param labels of the incident or the action item, compared without case
 * @param owners handles of owners of action items
 * @param onlyOwn only events about subjects that the contact owns or takes part in
 */
public record SubscriptionCriteria(
        List<String> eventTypes,
        Severity minimumSeverity,
        List<String> services,
        List<String> teams,
        List<String> labels,
        List<String> owners,
        boolean onlyOwn,
        Frequency frequency) {

    public SubscriptionCriteria {
        eventTypes = List.copyOf(eventTypes);
        services = distinct(services, SubjectAttributes::normalized);
        teams = distinct(teams, UnaryOperator.identity());
        labels = distinct(labels, SubjectAttributes::normalized);
        owners = distinct(owners, UnaryOperator.identity());
    }

    /** Includes all events of these types. */
    public static SubscriptionCriteria all(List<String> eventTypes) {
        return new SubscriptionCriteria(
                eventTypes, Severity.LOW, List.of(), List.of(), List.of(), List.of(), false, Frequency.INSTANT);
    }

    private static List<String> distinct(List<String> values, UnaryOperator<String> form) {
        return values.stream().map(form).distinct().toList();
    }
}
