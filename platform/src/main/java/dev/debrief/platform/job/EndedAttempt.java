package dev.debrief.platform.job;

import java.time.Duration;
import java.time.Instant;

/**
 * What a handler made of a job.
 *
 * @param at when it began
 */
public record EndedAttempt(ClaimedJob job, JobResult result, Instant at, Duration latency) {}
