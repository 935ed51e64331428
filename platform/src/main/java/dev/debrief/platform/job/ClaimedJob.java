package dev.debrief.platform.job;

import java.util.UUID;

/**
 * A job that this worker attempts before its lease ends.
 *
 * @param id the same for all attempts, so that a receiver can drop duplicates
 * @param payload as it was enqueued, as JSON
 * @param lease identifies this attempt
 * @param takenOver the lease of another worker ended without a result
 */
public record ClaimedJob(
        UUID id, String kind, String subjectId, String concurrencyKey, String payload, UUID lease, boolean takenOver) {}
