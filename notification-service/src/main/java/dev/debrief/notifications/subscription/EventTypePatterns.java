package dev.debrief.notifications.subscription;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.EventTypes;
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
        boolean known = pattern.endsWith(WILDCARD)
                ? Arrays.stream(Aggregate.values())
                        .anyMatch(aggregate ->
                                isSubscribable(aggregate) && pattern.equals(ROOT + aggregate.wireName() + WILDCARD))
                : EventTypes.payloadTypeOf(pattern)
                        .map(EventTypes::aggregateOf)
                        .filter(EventTypePatterns::isSubscribable)
                        .isPresent();
        return known
                ? Optional.empty()
                : Optional.of(
                        "must be an event type like dev.debrief.incident.resolved.v1, or all types of an aggregate like"
                                + " dev.debrief.incident.*");
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
