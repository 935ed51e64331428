package dev.debrief.notifications.delivery.web;

import dev.debrief.notifications.channel.Outcome;
import dev.debrief.notifications.delivery.DeliveryAttempt;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "DeliveryAttempt", description = "An attempt to send a delivery")
record AttemptView(
        @Schema(
                description = "Number of the attempt, counting from 1 over all attempts of the delivery",
                examples = "1",
                required = true)
        int number,

        @Schema(description = "Start time", examples = "2024-11-15T11:35:02Z", required = true)
        Instant at,

        @Schema(description = "Outcome", examples = "NON_2XX", required = true)
        Outcome outcome,

        @Schema(description = "HTTP or SMTP status; absent without a response", examples = "503") @Nullable Integer status,

        @Schema(description = "Duration in milliseconds", examples = "84", required = true)
        long latencyMs,

        @Schema(
                description = "Description of the result",
                examples = "The receiver responded with 503.",
                required = true)
        String detail,

        @Schema(description = "First KB of the response", examples = "upstream unavailable") @Nullable String snippet) {

    static AttemptView of(DeliveryAttempt attempt) {
        return new AttemptView(
                attempt.number(),
                attempt.at(),
                attempt.outcome(),
                attempt.status(),
                attempt.latencyMs(),
                attempt.detail(),
                attempt.snippet());
    }
}
