package dev.debrief.notifications.subscription.web;

import dev.debrief.notifications.notification.Severity;
import dev.debrief.notifications.subscription.Subscription;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Subscription", description = "A subscription of a contact or an endpoint to events")
record SubscriptionView(
        @Schema(
                description = "Id of the subscription",
                examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d",
                required = true)
        UUID id,

        @Schema(description = "Subscribed contact, notified by mail and feed", examples = "team:payments") @Nullable String contact,

        @Schema(
                description = "Subscribed endpoint, notified by webhook",
                examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
        @Nullable UUID endpoint,

        @Schema(
                description = "Event types, or all types of an aggregate with `.*`",
                examples = "[\"dev.debrief.incident.*\"]",
                required = true)
        List<String> eventTypes,

        @Schema(description = "Minimum severity of the incident", examples = "HIGH", required = true)
        Severity minimumSeverity,

        @Schema(
                description = "Only events about subjects that the contact owns or takes part in",
                examples = "true",
                required = true)
        boolean onlyOwn,

        @Schema(description = "Time of creation", examples = "2024-11-15T09:00:00Z", required = true)
        Instant createdAt,

        @Schema(description = "Time of the last change", examples = "2024-11-15T09:00:00Z", required = true)
        Instant updatedAt,

        @Schema(description = "Revision, incremented by every change; the ETag", examples = "1", required = true)
        long revision) {

    static SubscriptionView of(Subscription subscription) {
        return new SubscriptionView(
                subscription.id(),
                subscription.subscriber().contact(),
                subscription.subscriber().endpointId(),
                subscription.criteria().eventTypes(),
                subscription.criteria().minimumSeverity(),
                subscription.criteria().onlyOwn(),
                subscription.createdAt(),
                subscription.updatedAt(),
                subscription.revision());
    }
}
