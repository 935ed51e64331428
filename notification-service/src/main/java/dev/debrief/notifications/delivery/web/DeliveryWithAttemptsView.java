package dev.debrief.notifications.delivery.web;

import dev.debrief.notifications.delivery.Delivery;
import dev.debrief.notifications.delivery.DeliveryAttempt;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "DeliveryWithAttempts", description = "A delivery with its attempts")
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
