package dev.debrief.notifications.subscription;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.EventTypes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Event types as subscriptions name them: one ({@code dev.debrief.incident.resolved.v1}) or all of an aggregate. */
public final class EventTypePatterns {

    private static final String ROOT = "dev.debrief.";
    private static final String WILDCARD = ".*";

    private EventTypePatterns() {}

    /** Says what is wrong with a pattern; empty when it is fine. */
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
                        "must be an event type of the catalogue, like dev.debrief.incident.resolved.v1, or all of an"
                                + " aggregate, like dev.debrief.incident.*");
    }

    /** The patterns that take in an event type. */
    static List<String> patternsFor(String eventType) {
        int end = eventType.indexOf('.', ROOT.length());
        return List.of(eventType, eventType.substring(0, end) + WILDCARD);
    }

    /** Nobody is notified of notifications: a failing endpoint would otherwise tell itself. */
    private static boolean isSubscribable(Aggregate aggregate) {
        return aggregate != Aggregate.NOTIFICATION;
    }
}
