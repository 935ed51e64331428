package dev.debrief.notifications.delivery;

import dev.debrief.notifications.channel.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Filters a list of deliveries; null means no filter.
 *
 * @param channel key of a channel
 * @param recipient handle of a contact or id of an endpoint
 * @param outcome of the last attempt
 * @param since queued at this time or later
 * @param until queued before this time
 */
public record DeliveryFilter(
        @Nullable DeliveryState state,
        @Nullable String channel,
        @Nullable String recipient,
        @Nullable String eventId,
        @Nullable Outcome outcome,
        @Nullable Instant since,
        @Nullable Instant until) {}
