package dev.debrief.notifications.delivery;

import dev.debrief.notifications.channel.Outcome;
import dev.debrief.platform.job.JobAttempt;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to send a delivery.
 *
 * @param number counts all attempts of a delivery, including those before a redelivery
 * @param status HTTP or SMTP status; null without a response
 */
public record DeliveryAttempt(
        int number,
        Instant at,
        Outcome outcome,
        @Nullable Integer status,
        long latencyMs,
        String detail,
        @Nullable String snippet) {

    static DeliveryAttempt of(JobAttempt attempt) {
        return new DeliveryAttempt(
                attempt.number(),
                attempt.at(),
                SendResults.outcomeOf(attempt.outcome()),
                attempt.status(),
                attempt.latencyMs(),
                attempt.detail(),
                attempt.snippet());
    }
}
