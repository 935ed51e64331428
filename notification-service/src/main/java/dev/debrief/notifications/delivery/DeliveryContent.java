package dev.debrief.notifications.delivery;

import dev.debrief.notifications.notification.Notification;
import java.util.Objects;

/**
 * What a job needs to send a delivery; its payload.
 *
 * @param channel key of the channel
 * @param recipient id of the recipient, as the channel defines it
 */
record DeliveryContent(String channel, String recipient, Notification notification) {

    DeliveryContent {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(recipient, "recipient");
        Objects.requireNonNull(notification, "notification");
    }
}
