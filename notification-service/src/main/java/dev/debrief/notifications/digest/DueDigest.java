package dev.debrief.notifications.digest;

import dev.debrief.notifications.channel.Recipient;
import dev.debrief.notifications.notification.Frequency;
import dev.debrief.notifications.notification.Reason;
import java.time.Instant;

/**
 * A recipient with entries that are due.
 *
 * @param subscribed how many of them are not from a default of the organisation
 */
record DueDigest(
        String channel,
        String recipient,
        Frequency frequency,
        String recipientName,
        String concurrencyKey,
        long subscribed) {

    Digest close(Instant now) {
        Reason reason = subscribed == 0 ? Reason.DEFAULT : Reason.SUBSCRIBED;
        return new Digest(
                new Recipient(channel, recipient, recipientName, concurrencyKey, reason, null), frequency, now);
    }
}
