package dev.debrief.notifications.channel;

import dev.debrief.notifications.notification.Notification;
import java.util.UUID;

/**
 * What to bring to whom.
 *
 * @param id stays the same over all tries
 * @param recipient EMAIL: handle of a contact; WEBHOOK: id of an endpoint
 */
public record Message(UUID id, String recipient, Notification notification) {}
