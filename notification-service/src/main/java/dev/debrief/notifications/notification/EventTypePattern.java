package dev.debrief.notifications.notification;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.EventTypes;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A pattern of event types: one type such as {@code dev.debrief.incident.resolved.v1}, or all of an aggregate such as
 * {@code dev.debrief.incident.*}.
 */
public record EventTypePattern(String text) {

    public static final String RULE =
            "must be an event type like dev.debrief.incident.resolved.v1, or all types of an aggregate like"
                    + " dev.debrief.incident.*";

    private static final String ROOT = "dev.debrief.";
    private static final String WILDCARD = "*";

    /** Notifications that this service composes, such as digests, have types without a published event. */
    private static final Pattern COMPOSED =
            Pattern.compile(Pattern.quote(ROOT + Aggregate.NOTIFICATION.wireName()) + "\\.[a-z][a-z-]{0,60}\\.v[1-9]");

    /** Whether there can be notifications of a type that it matches. */
    public boolean isValid() {
        if (text.endsWith(WILDCARD)) {
            return Arrays.stream(Aggregate.values())
                    .anyMatch(aggregate -> text.equals(ROOT + aggregate.wireName() + "." + WILDCARD));
        }
        return EventTypes.payloadTypeOf(text).isPresent()
                || COMPOSED.matcher(text).matches();
    }

    public boolean matches(String eventType) {
        return text.endsWith(WILDCARD)
                ? eventType.startsWith(text.substring(0, text.length() - WILDCARD.length()))
                : eventType.equals(text);
    }
}
