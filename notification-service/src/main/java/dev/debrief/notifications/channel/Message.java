package dev.debrief.notifications.channel;

import dev.debrief.notifications.message.Grounds;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.notification.Reason;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notification to send to a recipient.
 *
 * @param id the same for all attempts
 * @param recipient {@link Recipient#id}
 * @param reason why the recipient receives it
 * @param team the team through which a person is addressed; null if they are addressed themselves
 */
public record Message(
        UUID id,
        String recipient,
        Notification notification,
        Reason reason,
        @Nullable String team) {

    /** Addressed not through a team. */
    public Message(UUID id, String recipient, Notification notification, Reason reason) {
        this(id, recipient, notification, reason, null);
    }

    /** Why the recipient receives it, for its text. */
    public Grounds grounds() {
        return new Grounds(reason, recipient, team);
    }
}
