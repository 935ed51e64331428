package dev.debrief.notifications.channel;

import dev.debrief.notifications.notification.Addressee;
import dev.debrief.notifications.notification.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who receives a delivery through a channel.
 *
 * @param channel key of the channel
 * @param id as the channel defines it: the handle of a contact, the id of an endpoint; at most 120 characters. A caller
 *     with this handle may see the delivery.
 * @param name to display: the handle, or the name of the endpoint; at most 120 characters
 * @param concurrencyKey deliveries with the same key share a limited number of concurrent attempts; at most 64
 *     characters
 * @param reason why, for the message
 * @param team the team through which a person is addressed; null if they are addressed themselves
 * @param notBefore the first attempt waits until then; null to send it now
 */
public record Recipient(
        String channel,
        String id,
        String name,
        String concurrencyKey,
        Reason reason,
        @Nullable String team,
        @Nullable Instant notBefore) {

    /** Addressed not through a team. */
    public Recipient(
            String channel, String id, String name, String concurrencyKey, Reason reason, @Nullable Instant notBefore) {
        this(channel, id, name, concurrencyKey, reason, null, notBefore);
    }

    /** An addressee whose messages share the slots of one receiver, such as the mail server. */
    public static Recipient of(String channel, Addressee addressee, String concurrencyKey) {
        return new Recipient(
                channel,
                addressee.handle(),
                addressee.handle(),
                concurrencyKey,
                addressee.reason(),
                addressee.team(),
                addressee.notBefore());
    }
}
