package dev.debrief.notifications.subscription;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.EventTypes;
import dev.debrief.notifications.notification.ComposedEventTypes;
import dev.debrief.notifications.notification.EventTypePattern;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Patterns of event types in subscriptions: one type ({@code dev.debrief.incident.resolved.v1}) or all of an aggregate.
 */
public final class EventTypePatterns {

    private static final String ROOT = "dev.debrief.";
    private static final String WILDCARD = ".*";

    private EventTypePatterns() {}

    /** Explains why a pattern is invalid; empty when it is valid. */
    static Optional<String> violation(String pattern) {
        boolean valid = pattern.endsWith(WILDCARD) ? isAllOfAnAggregate(pattern) : isType(pattern);
        return valid ? Optional.empty() : Optional.of(EventTypePattern.RULE);
    }

    /** Whether it is one type that can be subscribed to. */
    static boolean isType(String pattern) {
        return pattern.equals(ComposedEventTypes.WEEKLY_IMPROVEMENTS)
                || EventTypes.payloadTypeOf(pattern)
                        .map(EventTypes::aggregateOf)
                        .filter(EventTypePatterns::isSubscribable)
                        .isPresent();
    }

    private static boolean isAllOfAnAggregate(String pattern) {
        return Arrays.stream(Aggregate.values())
                .filter(EventTypePatterns::isSubscribable)
                .anyMatch(aggregate -> pattern.equals(ROOT + aggregate.wireName() + WILDCARD));
    }

    /** The patterns that match an event type. */
    static List<String> patternsFor(String eventType) {
        int end = eventType.indexOf('.', ROOT.length());
        return List.of(eventType, eventType.substring(0, end) + WILDCARD);
    }

    /** Events about notifications cannot be subscribed to: a failing endpoint would be notified of its own failures. */
    private static boolean isSubscribable(Aggregate aggregate) {
        return aggregate != Aggregate.NOTIFICATION;
    }
}
