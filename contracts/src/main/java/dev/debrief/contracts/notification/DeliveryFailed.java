package dev.debrief.contracts.notification;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A notification could not be delivered and is not retried any more. */
@EventType(
        aggregate = Aggregate.NOTIFICATION,
        name = "delivery-failed",
        definition = "A notification could not be delivered and is not retried any more.")
public record DeliveryFailed(
        @Description("Id of the delivery") UUID deliveryId,
        @Description("EMAIL or WEBHOOK") String channel,

        @Description("Handle of the contact or name of the endpoint")
        String recipient,

        @Description("ce_type of the event that the notification is about")
        String aboutEventType,

        @Description("ce_id of the event that the notification is about")
        String aboutEventId,

        @JsonProperty(required = true) @Description("Number of attempts")
        int attempts,

        @Description("The error of the last attempt") String reason,
        @Description("When the last attempt failed") Instant at)
        implements NotificationEvent {

    public DeliveryFailed {
        Objects.requireNonNull(deliveryId, "deliveryId");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(recipient, "recipient");
        Objects.requireNonNull(aboutEventType, "aboutEventType");
        Objects.requireNonNull(aboutEventId, "aboutEventId");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(at, "at");
    }

    @Override
    public UUID aggregateId() {
        return deliveryId;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
