package dev.debrief.notifications.delivery.web;

import dev.debrief.notifications.delivery.Delivery;
import dev.debrief.notifications.delivery.DeliveryAttempt;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "DeliveryWithAttempts", description = "A delivery with its attempts", examples = """
                {"delivery": {
                   "id": "01933f2e-6a10-7b0c-8c1f-5a1f0f7f3d42", "eventId": "01933f2e-5d00-7f3a-9b42-0c6d1e8a7b55",
                   "eventType": "dev.debrief.action-item.overdue.v1", "channel": "WEBHOOK",
                   "recipient": "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d", "recipientName": "Status page",
                   "state": "DELIVERED", "attempts": 2, "outcome": "SUCCESS",
                   "deliveredAt": "2024-11-23T00:00:07Z", "createdAt": "2024-11-23T00:00:01Z", "revision": 3},
                 "attempts": [
                   {"number": 1, "at": "2024-11-23T00:00:01Z", "outcome": "NON_2XX", "status": 503,
                    "latencyMs": 84, "detail": "The receiver responded with 503.", "snippet": "upstream unavailable"},
                   {"number": 2, "at": "2024-11-23T00:00:07Z", "outcome": "SUCCESS", "status": 204,
                    "latencyMs": 51, "detail": "Accepted."}]}
                """)
record DeliveryWithAttemptsView(
        @Schema(description = "The delivery", required = true)
        DeliveryView delivery,

        @Schema(description = "Attempts, oldest first", required = true)
        List<AttemptView> attempts) {

    static DeliveryWithAttemptsView of(Delivery delivery, List<DeliveryAttempt> attempts) {
        return new DeliveryWithAttemptsView(
                DeliveryView.of(delivery),
                attempts.stream().map(AttemptView::of).toList());
    }
}
