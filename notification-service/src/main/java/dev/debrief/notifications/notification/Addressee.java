package dev.debrief.notifications.notification;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person or a team that receives a notification as a message, not only in the feed.
 *
 * @param handle {@code user:dana} or {@code team:payments}
 * @param reason the strongest reason
 * @param team the team through which a person is addressed; null if they are addressed themselves
 * @param channels keys of the channels that they want it on
 * @param notBefore when their quiet hours end; null to send it now
 */
public record Addressee(
        String handle,
        Reason reason,
        @Nullable String team,
        Set<String> channels,
        @Nullable Instant notBefore) {

    public Addressee {
        channels = Set.copyOf(channels);
    }
}
