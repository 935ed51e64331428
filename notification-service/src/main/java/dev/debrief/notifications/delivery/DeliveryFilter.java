package dev.debrief.notifications.delivery;

import org.jspecify.annotations.Nullable;

/**
 * Filters a list of deliveries; null means no filter.
 *
 * @param channel key of a channel
 * @param recipient handle of a contact or id of an endpoint
 */
public record DeliveryFilter(
        @Nullable DeliveryState state,
        @Nullable String channel,
        @Nullable String recipient,
        @Nullable String eventId) {}
