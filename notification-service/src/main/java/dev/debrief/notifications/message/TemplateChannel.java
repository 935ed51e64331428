package dev.debrief.notifications.message;

import java.util.Arrays;
import java.util.Optional;

/** The channels whose messages people read, and for which administrators can override templates. */
public enum TemplateChannel {
    EMAIL,
    SLACK,
    TEAMS;

    /** @param key key of a channel */
    public static Optional<TemplateChannel> of(String key) {
        return Arrays.stream(values())
                .filter(channel -> channel.name().equals(key))
                .findFirst();
    }
}
