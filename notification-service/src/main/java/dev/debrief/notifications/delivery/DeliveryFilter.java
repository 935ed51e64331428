package dev.debrief.notifications.delivery;

import dev.debrief.notifications.channel.ChannelKind;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries to list; null means all.
 *
 * @param recipient handle of a contact or id of an endpoint
 */
public record DeliveryFilter(
        @Nullable DeliveryState state,
        @Nullable ChannelKind channel,
        @Nullable String recipient,
        @Nullable String eventId) {}
