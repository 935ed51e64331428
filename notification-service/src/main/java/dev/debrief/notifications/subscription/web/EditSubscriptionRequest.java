package dev.debrief.notifications.subscription.web;

import dev.debrief.notifications.notification.Frequency;
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

        @Schema(
                description = "Keys or names of affected services; replaces the complete list, empty for all",
                examples = "[\"checkout\"]")
        @NotNull @Size(max = 50) List<@NotBlank @Size(max = 120) String> services,

        @Schema(
                description =
                        "Handles of teams that run an affected service or own the action item; replaces the complete"
                                + " list, empty for all",
                examples = "[\"team:payments\"]")
        @NotNull @Size(max = 50) List<@NotBlank @Size(max = 130) String> teams,

        @Schema(
                description = "Labels of the incident or the action item; replaces the complete list, empty for all",
                examples = "[\"discount-stacking\"]")
        @NotNull @Size(max = 50) List<@NotBlank @Size(max = 120) String> labels,

        @Schema(
                description = "Handles of owners of action items; replaces the complete list, empty for all",
                examples = "[\"user:dana\"]")
        @NotNull @Size(max = 50) List<@NotBlank @Size(max = 130) String> owners,

        @Schema(description = "Only events about subjects that the contact owns or takes part in", examples = "true")
        @NotNull Boolean onlyOwn,

        @Schema(description = "One message per event, or one a day or a week with all events", examples = "WEEKLY")
        @NotNull Frequency frequency) {

    static EditSubscriptionRequest of(SubscriptionCriteria criteria) {
        return new EditSubscriptionRequest(
                criteria.eventTypes(),
                criteria.minimumSeverity(),
                criteria.services(),
                criteria.teams(),
                criteria.labels(),
                criteria.owners(),
                criteria.onlyOwn(),
                criteria.frequency());
    }

    SubscriptionCriteria toCriteria() {
        return new SubscriptionCriteria(
                eventTypes, minimumSeverity, services, teams, labels, owners, onlyOwn, frequency);
    }
}
