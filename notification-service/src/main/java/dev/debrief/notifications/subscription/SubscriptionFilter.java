package dev.debrief.notifications.subscription;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Selects subscriptions; null values select all.
 *
 * @param contact handle of the subscriber
 * @param endpointId the subscribed endpoint
 * @param everybody whether it is a default of the organisation
 * @param eventType an event type that the subscription includes
 */
public record SubscriptionFilter(
        @Nullable String contact,
        @Nullable UUID endpointId,
        @Nullable Boolean everybody,
        @Nullable String eventType) {}
