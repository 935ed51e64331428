package dev.debrief.notifications.subscription.web;

import dev.debrief.notifications.notification.Frequency;
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

@Schema(
        name = "Subscribe",
        description = "A subscription to add, of a contact, an endpoint or everybody",
        examples = """
                {"contact": "team:payments",
                 "eventTypes": ["dev.debrief.incident.resolved.v1", "dev.debrief.action-item.*"],
                 "minimumSeverity": "HIGH", "services": ["checkout"], "frequency": "DAILY"}
                """)
record SubscribeRequest(
        @Schema(
                description = "Handle of the person or team to subscribe. It needs no contact to receive the feed",
                examples = "team:payments")
        @Nullable @Size(max = 130) String contact,

        @Schema(description = "Id of the endpoint to subscribe", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
        @Nullable UUID endpoint,

        @Schema(
                description =
                        "Subscribes all people with a contact, as a default of the organisation. With `onlyOwn`, those"
                                + " who own the subject or take part in it. For admins. People can mute it in their preferences",
                examples = "false")
        @Nullable Boolean everybody,

        @Schema(
                description = "Event types, or all types of an aggregate with `.*`",
                examples = "[\"dev.debrief.incident.resolved.v1\", \"dev.debrief.action-item.*\"]")
        @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 160) String> eventTypes,

        @Schema(description = "Minimum severity of the incident; LOW by default, which includes all", examples = "HIGH")
        @Nullable Severity minimumSeverity,

        @Schema(
                description = "Keys or names of affected services, upper or lower case; all by default",
                examples = "[\"checkout\"]")
        @Nullable @Size(max = 50) List<@NotBlank @Size(max = 120) String> services,

        @Schema(
                description = "Handles of teams that run an affected service or own the action item; all by default",
                examples = "[\"team:payments\"]")
        @Nullable @Size(max = 50) List<@NotBlank @Size(max = 130) String> teams,

        @Schema(
                description = "Labels of the incident or the action item, upper or lower case; all by default",
                examples = "[\"discount-stacking\"]")
        @Nullable @Size(max = 50) List<@NotBlank @Size(max = 120) String> labels,

        @Schema(description = "Handles of owners of action items; all by default", examples = "[\"user:dana\"]")
        @Nullable @Size(max = 50) List<@NotBlank @Size(max = 130) String> owners,

        @Schema(
                description = "Only events about subjects that the contact owns or takes part in; false by default",
                examples = "false")
        @Nullable Boolean onlyOwn,

        @Schema(
                description = "One message per event, or one a day or a week with all events; INSTANT by default",
                examples = "DAILY")
        @Nullable Frequency frequency) {

    Subscriber toSubscriber() {
        return new Subscriber(contact, endpoint, Boolean.TRUE.equals(everybody));
    }

    SubscriptionCriteria toCriteria() {
        return new SubscriptionCriteria(
                eventTypes,
                Objects.requireNonNullElse(minimumSeverity, Severity.LOW),
                Objects.requireNonNullElse(services, List.of()),
                Objects.requireNonNullElse(teams, List.of()),
                Objects.requireNonNullElse(labels, List.of()),
                Objects.requireNonNullElse(owners, List.of()),
                Boolean.TRUE.equals(onlyOwn),
                Objects.requireNonNullElse(frequency, Frequency.INSTANT));
    }
}
