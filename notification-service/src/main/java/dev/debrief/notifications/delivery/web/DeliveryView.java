package dev.debrief.notifications.delivery.web;

import dev.debrief.notifications.channel.ChannelKind;
import dev.debrief.notifications.delivery.Delivery;
import dev.debrief.notifications.delivery.DeliveryState;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A delivery as JSON. */
@Schema(name = "Delivery", description = "One piece of news on its way to one recipient")
record DeliveryView(
        @Schema(
                description = "The delivery; also webhook-id and Message-ID",
                examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d",
                required = true)
        UUID id,

        @Schema(
                description = "`ce_id` of the event",
                examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d",
                required = true)
        String eventId,

        @Schema(
                description = "`ce_type` of the event",
                examples = "dev.debrief.action-item.overdue.v1",
                required = true)
        String eventType,

        @Schema(description = "The way", examples = "EMAIL", required = true)
        ChannelKind channel,

        @Schema(
                description = "Handle of the contact or id of the endpoint",
                examples = "team:payments",
                required = true)
        String recipient,

        @Schema(description = "The handle or the name of the endpoint", examples = "team:payments", required = true)
        String recipientName,

        @Schema(description = "Where it is in its life", examples = "DELIVERED", required = true)
        DeliveryState state,

        @Schema(description = "How often it was tried", examples = "1", required = true)
        int attempts,

        @Schema(description = "What the last failed try met", examples = "The receiver answered 503.") @Nullable String reason,

        @Schema(description = "When it is tried next", examples = "2024-11-15T11:40:00Z") @Nullable Instant nextAt,

        @Schema(description = "When it arrived", examples = "2024-11-15T11:35:02Z") @Nullable Instant deliveredAt,

        @Schema(description = "When it was queued", examples = "2024-11-15T11:35:01Z", required = true)
        Instant createdAt,

        @Schema(description = "Counts the changes; the ETag", examples = "2", required = true)
        long revision) {

    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(
                delivery.id(),
                delivery.eventId(),
                delivery.eventType(),
                delivery.channel(),
                delivery.recipient(),
                delivery.recipientName(),
                delivery.state(),
                delivery.attempts(),
                delivery.reason(),
                delivery.nextAt(),
                delivery.deliveredAt(),
                delivery.createdAt(),
                delivery.revision());
    }
}
