package dev.debrief.notifications.channel;

import dev.debrief.notifications.notification.Notification;
import java.util.UUID;

/**
 * A notification to send to a recipient.
 *
 * @param id the same for all attempts
 * @param recipient {@link Recipient#id}
 */
public record Message(UUID id, String recipient, Notification notification) {}
