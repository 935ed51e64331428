package dev.debrief.notifications.digest;

import dev.debrief.notifications.channel.Recipient;
import dev.debrief.notifications.notification.Frequency;
import java.time.Instant;

/**
 * Who receives a notification in a digest.
 *
 * @param recipient through which channel, as for an instant message
 * @param frequency not {@link Frequency#INSTANT}
 * @param dueAt when the digest is sent that contains the notification, unless an earlier entry of the same recipient is
 *     due before: a digest contains all that has been collected
 */
public record DigestRecipient(Recipient recipient, Frequency frequency, Instant dueAt) {

    public DigestRecipient {
        if (frequency == Frequency.INSTANT) {
            throw new IllegalArgumentException("An instant message is no digest");
        }
    }
}
