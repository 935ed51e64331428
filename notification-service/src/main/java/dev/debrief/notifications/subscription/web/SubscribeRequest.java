package dev.debrief.notifications.subscription.web;

import dev.debrief.notifications.notification.Severity;
import dev.debrief.notifications.subscription.Subscriber;
import dev.debrief.notifications.subscription.SubscriptionCriteria;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Subscribe", description = "A subscription to add, with either contact or endpoint", examples = """
                {"contact": "team:payments",
                 "eventTypes": ["dev.debrief.incident.resolved.v1", "dev.debrief.action-item.*"],
                 "minimumSeverity": "HIGH", "onlyOwn": true}
                """)
record SubscribeRequest(
        @Schema(description = "Handle of the contact to subscribe", examples = "team:payments")
        @Nullable @Size(max = 120) String contact,

        @Schema(description = "Id of the endpoint to subscribe", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
        @Nullable UUID endpoint,

        @Schema(
                description = "Event types, or all types of an aggregate with `.*`",
                examples = "[\"dev.debrief.incident.resolved.v1\", \"dev.debrief.action-item.*\"]")
        @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 160) String> eventTypes,

        @Schema(description = "Minimum severity of the incident; LOW by default, which includes all", examples = "HIGH")
        @Nullable Severity minimumSeverity,

        @Schema(
                description = "Only events about subjects that the contact owns or takes part in; false by default",
                examples = "true")
        @Nullable Boolean onlyOwn) {

    Subscriber toSubscriber() {
        return new Subscriber(contact, endpoint);
    }

    SubscriptionCriteria toCriteria() {
        return new SubscriptionCriteria(
                eventTypes, Objects.requireNonNullElse(minimumSeverity, Severity.LOW), Boolean.TRUE.equals(onlyOwn));
    }
}
