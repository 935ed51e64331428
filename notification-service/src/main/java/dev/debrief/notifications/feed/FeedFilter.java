package dev.debrief.notifications.feed;

import dev.debrief.contracts.EventTypes;
import dev.debrief.notifications.notification.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Null does not filter.
 *
 * @param eventType a type, or all types of an aggregate: {@code dev.debrief.incident.*}
 * @param subject id or key of the subject
 */
public record FeedFilter(
        @Nullable Boolean unread,
        @Nullable Tone tone,
        @Nullable String eventType,
        @Nullable String subject) {

    private static final String ALL_OF = "*";

    static final FeedFilter UNREAD = new FeedFilter(true, null, null, null);

    /** The types that a pattern stands for: each is a key of the index, which a pattern is not. */
    static List<String> typesOf(String pattern) {
        if (!pattern.endsWith(ALL_OF)) {
            return List.of(pattern);
        }
        String prefix = pattern.substring(0, pattern.length() - ALL_OF.length());
        return EventTypes.all().stream()
                .map(EventTypes::typeOf)
                .filter(type -> type.startsWith(prefix))
                .toList();
    }
}
