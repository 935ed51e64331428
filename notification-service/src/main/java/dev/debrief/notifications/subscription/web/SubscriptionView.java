package dev.debrief.notifications.subscription.web;

import dev.debrief.notifications.notification.Frequency;
import dev.debrief.notifications.notification.Severity;
import dev.debrief.notifications.subscription.Subscription;
import dev.debrief.notifications.subscription.SubscriptionCriteria;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Subscription", description = "A subscription of a contact, an endpoint or everybody to events")
record SubscriptionView(
        @Schema(
                description = "Id of the subscription",
                examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d",
                required = true)
        UUID id,

        @Schema(description = "Handle of the subscribed person or team", examples = "team:payments") @Nullable String contact,

        @Schema(description = "Id of the subscribed endpoint", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
        @Nullable UUID endpoint,

        @Schema(
                description = "Whether all people are subscribed, by a default of the organisation",
                examples = "false",
                required = true)
        boolean everybody,

        @Schema(
                description = "Event types, or all types of an aggregate with `.*`",
                examples = "[\"dev.debrief.incident.*\"]",
                required = true)
        List<String> eventTypes,

        @Schema(description = "Minimum severity of the incident", examples = "HIGH", required = true)
        Severity minimumSeverity,

        @Schema(
                description = "Keys or names of affected services, in lower case; empty for all",
                examples = "[\"checkout\"]",
                required = true)
        List<String> services,

        @Schema(
                description = "Handles of teams that run an affected service or own the action item; empty for all",
                examples = "[\"team:payments\"]",
                required = true)
        List<String> teams,

        @Schema(
                description = "Labels of the incident or the action item, in lower case; empty for all",
                examples = "[\"discount-stacking\"]",
                required = true)
        List<String> labels,

        @Schema(
                description = "Handles of owners of action items; empty for all",
                examples = "[\"user:dana\"]",
                required = true)
        List<String> owners,

        @Schema(
                description = "Only events about subjects that the contact owns or takes part in",
                examples = "true",
                required = true)
        boolean onlyOwn,

        @Schema(
                description = "One message per event, or one a day or a week with all events",
                examples = "INSTANT",
                required = true)
        Frequency frequency,

        @Schema(description = "Time of creation", examples = "2024-11-15T09:00:00Z", required = true)
        Instant createdAt,

        @Schema(description = "Time of the last change", examples = "2024-11-15T09:00:00Z", required = true)
        Instant updatedAt,

        @Schema(description = "Revision, incremented by every change; the ETag", examples = "1", required = true)
        long revision) {

    static SubscriptionView of(Subscription subscription) {
        SubscriptionCriteria criteria = subscription.criteria();
        return new SubscriptionView(
                subscription.id(),
                subscription.subscriber().contact(),
                subscription.subscriber().endpointId(),
                subscription.subscriber().everybody(),
                criteria.eventTypes(),
                criteria.minimumSeverity(),
                criteria.services(),
                criteria.teams(),
                criteria.labels(),
                criteria.owners(),
                criteria.onlyOwn(),
                criteria.frequency(),
                subscription.createdAt(),
                subscription.updatedAt(),
                subscription.revision());
    }
}
