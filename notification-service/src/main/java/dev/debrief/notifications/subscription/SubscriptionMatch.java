package dev.debrief.notifications.subscription;

import dev.debrief.notifications.notification.Frequency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subscription that includes a notification.
 *
 * @param contact handle of the subscriber; null for another subscriber
 * @param endpointId the subscribed endpoint; null for another subscriber
 * @param everybody whether all people are subscribed
 * @param onlyOwn of all people, only those who own the subject or take part in it
 */
public record SubscriptionMatch(
        @Nullable String contact, @Nullable UUID endpointId, boolean everybody, boolean onlyOwn, Frequency frequency) {}
