package dev.debrief.notifications.delivery.web;

import dev.debrief.notifications.channel.Outcome;
import dev.debrief.notifications.delivery.DeliveryAttempt;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A try as JSON. */
@Schema(name = "DeliveryAttempt", description = "One try to bring a delivery to its recipient")
record AttemptView(
        @Schema(description = "Counts all tries of the delivery", examples = "1", required = true)
        int number,

        @Schema(description = "When it began", examples = "2024-11-15T11:35:02Z", required = true)
        Instant at,

        @Schema(description = "How it went", examples = "NON_2XX", required = true)
        Outcome outcome,

        @Schema(description = "Status of HTTP or SMTP, where there was one", examples = "503") @Nullable Integer status,

        @Schema(description = "How long it took, in milliseconds", examples = "84", required = true)
        long latencyMs,

        @Schema(description = "What it met, in words", examples = "The receiver answered 503.", required = true)
        String detail,

        @Schema(description = "The first KB of the answer", examples = "upstream unavailable") @Nullable String snippet) {

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
