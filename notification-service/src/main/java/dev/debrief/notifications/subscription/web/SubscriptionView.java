package dev.debrief.notifications.subscription.web;

import dev.debrief.notifications.notification.Severity;
import dev.debrief.notifications.subscription.Subscription;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A subscription as JSON. */
@Schema(name = "Subscription", description = "A standing wish to hear of some events")
record SubscriptionView(
        @Schema(description = "The subscription", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d", required = true)
        UUID id,

        @Schema(description = "The contact that hears, by mail and feed", examples = "team:payments") @Nullable String contact,

        @Schema(description = "The endpoint that hears, by webhook", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
        @Nullable UUID endpointId,

        @Schema(
                description = "Types of the event catalogue, or all of an aggregate by `.*`",
                examples = "[\"dev.debrief.incident.*\"]",
                required = true)
        List<String> eventTypes,

        @Schema(description = "Of the incident behind it", examples = "HIGH", required = true)
        Severity minimumSeverity,

        @Schema(description = "Only about what the contact owns or takes part in", examples = "true", required = true)
        boolean onlyOwn,

        @Schema(description = "When it was made", examples = "2024-11-15T09:00:00Z", required = true)
        Instant createdAt,

        @Schema(description = "When it last changed", examples = "2024-11-15T09:00:00Z", required = true)
        Instant updatedAt,

        @Schema(description = "Counts the changes; the ETag", examples = "1", required = true)
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
