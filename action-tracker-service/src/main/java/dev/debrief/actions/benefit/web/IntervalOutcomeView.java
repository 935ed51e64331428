package dev.debrief.actions.benefit.web;

import dev.debrief.actions.benefit.IntervalOutcome;
import dev.debrief.actions.benefit.ResponseInterval;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "IntervalOutcome",
        description = "How long an interval lasted in a later incident, beside its length before and the prediction")
record IntervalOutcomeView(
        @Schema(description = "Key of the later incident", examples = "INC-57", required = true)
        String incidentKey,

        @Schema(description = "Title of the later incident", examples = "Checkout rejects gift cards", required = true)
        String incidentTitle,

        @Schema(description = "When its impact began", examples = "2025-02-03T08:40:00Z", required = true)
        Instant startedAt,

        @Schema(description = "The interval", examples = "DETECT", required = true)
        ResponseInterval interval,

        @Schema(
                description = "How long it lasted in the incident of the postmortem, in minutes",
                examples = "10",
                required = true)
        long minutesBefore,

        @Schema(
                description = "How long it would have taken there with the action items, in minutes",
                examples = "0",
                required = true)
        long predictedMinutes,

        @Schema(description = "How long it lasted in the later incident, in minutes", examples = "2", required = true)
        long actualMinutes) {

    static IntervalOutcomeView of(IntervalOutcome outcome) {
        return new IntervalOutcomeView(
                outcome.incidentKey(),
                outcome.incidentTitle(),
                outcome.startedAt(),
                outcome.interval(),
                outcome.minutesBefore(),
                outcome.predictedMinutes(),
                outcome.actualMinutes());
    }
}
