package dev.debrief.incidents.ingress.received.web;

import dev.debrief.incidents.ingress.received.DeliveryState;
import dev.debrief.incidents.ingress.received.ReceivedDelivery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ReceivedDelivery", description = "A received delivery, without its content")
record ReceivedDeliveryView(
        @Schema(description = "Id of the delivery", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d", required = true)
        UUID id,

        @Schema(description = "Key of the source", examples = "pagerduty-payments", required = true)
        String source,

        @Schema(
                description = "Time when it was received; for alerts that were repeated, the last time",
                examples = "2024-11-15T10:25:00Z",
                required = true)
        Instant receivedAt,

        @Schema(description = "Time when it was received first", examples = "2024-11-15T10:25:00Z", required = true)
        Instant firstReceivedAt,

        @Schema(description = "State", examples = "MAPPED", required = true)
        DeliveryState state,

        @Schema(
                description = "Reason why it was ignored or is in quarantine",
                examples = "The body is not valid JSON at byte 17")
        @Nullable String reason,

        @Schema(description = "How often the sender repeated it", examples = "0", required = true)
        int repetitions,

        @Schema(
                description = "Incidents that it opened or changed",
                examples = "[\"01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d\"]",
                required = true)
        List<UUID> incidentIds,

        @Schema(
                description = "Time when it was mapped, ignored or put in quarantine",
                examples = "2024-11-15T10:25:00.120Z")
        @Nullable Instant mappedAt) {

    static ReceivedDeliveryView of(ReceivedDelivery delivery) {
        return new ReceivedDeliveryView(
                delivery.id(),
                delivery.sourceKey(),
                delivery.receivedAt(),
                delivery.firstReceivedAt(),
                delivery.state(),
                delivery.reason(),
                delivery.repetitions(),
                delivery.incidentIds(),
                delivery.mappedAt());
    }
}
