package dev.debrief.notifications.subscription;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Facts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Event types as subscriptions name them: one ({@code dev.debrief.incident.resolved.v1}) or all of an aggregate. */
public final class EventTypes {

    private static final String ROOT = "dev.debrief.";
    private static final String WILDCARD = ".*";

    private EventTypes() {}

    /** Says what is wrong with a pattern; empty when it is fine. */
    static Optional<String> complaint(String pattern) {
        boolean known = pattern.endsWith(WILDCARD)
                ? Arrays.stream(Aggregate.values())
                        .anyMatch(aggregate ->
                                isHeard(aggregate) && pattern.equals(ROOT + aggregate.wireName() + WILDCARD))
                : Facts.recordOf(pattern)
                        .map(Facts::aggregateOf)
                        .filter(EventTypes::isHeard)
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
    private static boolean isHeard(Aggregate aggregate) {
        return aggregate != Aggregate.NOTIFICATION;
    }
}
