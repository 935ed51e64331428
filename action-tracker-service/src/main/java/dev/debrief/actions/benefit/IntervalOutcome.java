package dev.debrief.actions.benefit;

import java.time.Instant;

/**
 * How long an interval lasted in a later incident, beside what it was before and what was predicted.
 *
 * @param incidentKey key of the later incident
 * @param startedAt when its impact began
 * @param minutesBefore how long the interval lasted in the incident of the postmortem
 * @param predictedMinutes how long it would have taken there with the action items
 * @param actualMinutes how long it lasted in the later incident
 */
public record IntervalOutcome(
        String incidentKey,
        String incidentTitle,
        Instant startedAt,
        ResponseInterval interval,
        long minutesBefore,
        long predictedMinutes,
        long actualMinutes) {}
