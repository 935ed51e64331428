package dev.debrief.notifications.delivery;

import dev.debrief.notifications.channel.Recipient;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.notification.Reason;
import dev.debrief.platform.json.JsonColumns;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a job needs to send a delivery; its payload.
 *
 * @param channel key of the channel
 * @param recipient id of the recipient, as the channel defines it
 * @param notification for a digest, a headline without content: what it contains is composed for each attempt
 * @param reason why the recipient receives it; deliveries of older versions have none
 * @param team the team through which a person is addressed; null if they are addressed themselves
 * @param digestId the digest that the delivery sends; null for the notification of one event
 */
record DeliveryContent(
        String channel,
        String recipient,
        Notification notification,
        Reason reason,
        @Nullable String team,
        @Nullable UUID digestId) {

    DeliveryContent {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(recipient, "recipient");
        Objects.requireNonNull(notification, "notification");
        reason = Objects.requireNonNullElse(reason, Reason.SUBSCRIBED);
    }

    /** The members that the payloads of all recipients have, as JSON. */
    static String shared(Notification notification, @Nullable UUID digestId) {
        return JsonColumns.write(new Shared(notification, digestId));
    }

    /** The members that differ from recipient to recipient, as JSON. */
    static String own(Recipient recipient) {
        return JsonColumns.write(new Own(recipient.channel(), recipient.id(), recipient.reason(), recipient.team()));
    }

    /** Empty for a payload that this version cannot read. */
    static Optional<DeliveryContent> read(String payload) {
        try {
            return Optional.of(JsonColumns.read(payload, DeliveryContent.class));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Where a payload goes, without reading the rest of it; empty for one that no version can read. */
    static Optional<Target> target(String payload) {
        try {
            return Optional.of(JsonColumns.read(payload, Target.class));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    record Target(String channel, String recipient) {

        Target {
            Objects.requireNonNull(channel, "channel");
            Objects.requireNonNull(recipient, "recipient");
        }
    }

    record Shared(Notification notification, @Nullable UUID digestId) {}

    record Own(
            String channel,
            String recipient,
            Reason reason,
            @Nullable String team) {}
}
