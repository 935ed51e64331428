package dev.debrief.notifications.subscription.web;

import dev.debrief.notifications.notification.Severity;
import dev.debrief.notifications.subscription.SubscriptionCriteria;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "EditSubscription", description = "A JSON Merge Patch for a subscription")
record EditSubscriptionRequest(
        @Schema(
                description = "Event types, or all types of an aggregate with `.*`; replaces the complete list",
                examples = "[\"dev.debrief.incident.*\"]")
        @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 160) String> eventTypes,

        @Schema(description = "Minimum severity of the incident", examples = "MEDIUM") @NotNull Severity minimumSeverity,

        @Schema(description = "Only events about subjects that the contact owns or takes part in", examples = "true")
        @NotNull Boolean onlyOwn) {

    static EditSubscriptionRequest of(SubscriptionCriteria criteria) {
        return new EditSubscriptionRequest(criteria.eventTypes(), criteria.minimumSeverity(), criteria.onlyOwn());
    }

    SubscriptionCriteria toCriteria() {
        return new SubscriptionCriteria(eventTypes, minimumSeverity, onlyOwn);
    }
}
