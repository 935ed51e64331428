package dev.debrief.notifications.delivery.web;

import dev.debrief.notifications.channel.Outcome;
import dev.debrief.notifications.delivery.Delivery;
import dev.debrief.notifications.delivery.DeliveryState;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Delivery", description = "A notification for one recipient on one channel", examples = """
                {"id": "01933f2e-6a10-7b0c-8c1f-5a1f0f7f3d42", "eventId": "01933f2e-5d00-7f3a-9b42-0c6d1e8a7b55",
                 "eventType": "dev.debrief.action-item.overdue.v1", "channel": "WEBHOOK",
                 "recipient": "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d", "recipientName": "Status page",
                 "state": "DELIVERED", "attempts": 2, "outcome": "SUCCESS",
                 "deliveredAt": "2024-11-23T00:00:07Z", "createdAt": "2024-11-23T00:00:01Z", "revision": 3}
                """)
record DeliveryView(
        @Schema(
                description = "Id of the delivery; also the webhook-id or Message-ID",
                examples = "01933f2e-6a10-7b0c-8c1f-5a1f0f7f3d42",
                required = true)
        UUID id,

        @Schema(
                description = "`ce_id` of the event",
                examples = "01933f2e-5d00-7f3a-9b42-0c6d1e8a7b55",
                required = true)
        String eventId,

        @Schema(
                description = "`ce_type` of the event",
                examples = "dev.debrief.action-item.overdue.v1",
                required = true)
        String eventType,

        @Schema(
                description = "Key of the channel: `EMAIL`, `SLACK`, `TEAMS` or `WEBHOOK`",
                examples = "EMAIL",
                required = true)
        String channel,

        @Schema(
                description = "Handle of the contact or id of the endpoint",
                examples = "team:payments",
                required = true)
        String recipient,

        @Schema(
                description = "Handle of the contact or name of the endpoint",
                examples = "team:payments",
                required = true)
        String recipientName,

        @Schema(description = "State", examples = "DELIVERED", required = true)
        DeliveryState state,

        @Schema(description = "Number of attempts", examples = "1", required = true)
        int attempts,

        @Schema(
                description = "Outcome of the last attempt; absent before the first one has ended",
                examples = "SUCCESS")
        @Nullable Outcome outcome,

        @Schema(description = "Reason of the last failure", examples = "The receiver responded with 503.") @Nullable String reason,

        @Schema(
                description = "Time of the next attempt; absent unless the delivery is pending",
                examples = "2024-11-15T11:40:00Z")
        @Nullable Instant nextAt,

        @Schema(description = "Time of delivery", examples = "2024-11-15T11:35:02Z") @Nullable Instant deliveredAt,

        @Schema(description = "Time when it was queued", examples = "2024-11-15T11:35:01Z", required = true)
        Instant createdAt,

        @Schema(description = "Revision, incremented by every change; the ETag", examples = "2", required = true)
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
                delivery.outcome(),
                delivery.reason(),
                delivery.nextAt(),
                delivery.deliveredAt(),
                delivery.createdAt(),
                delivery.revision());
    }
}
