package dev.debrief.contracts.notification;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A notification could not be delivered and will not be tried again. */
@EventType(
        aggregate = Aggregate.NOTIFICATION,
        name = "delivery-failed",
        definition = "A notification could not be delivered and will not be tried again.")
public record DeliveryFailed(
        @Description("The delivery") UUID deliveryId,
        @Description("EMAIL or WEBHOOK") String channel,

        @Description("Handle of the contact, or name of the endpoint")
        String recipient,

        @Description("ce_type of the event it was about") String aboutEventType,
        @Description("ce_id of the event it was about") String aboutEventId,

        @JsonProperty(required = true) @Description("How often it was tried")
        int attempts,

        @Description("What the last attempt met") String reason,
        @Description("When it was given up") Instant at)
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
