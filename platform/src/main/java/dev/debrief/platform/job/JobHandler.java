package dev.debrief.platform.job;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Does the jobs of one kind. To add a kind, write an application-scoped bean of this type in the feature that enqueues
 * its jobs.
 */
public interface JobHandler {

    /** The kind of jobs: {@code delivery}. Stored with each job, so it never changes. */
    String kind();

    /** When failed attempts are repeated. */
    default RetrySchedule schedule() {
        return RetrySchedule.STANDARD_WEBHOOKS;
    }

    /**
     * The longest time that {@link #execute} takes. A worker that has not reported a result after twice this time has
     * lost its lease, and another one takes the job over.
     */
    default Duration timeLimit() {
        return Duration.ofSeconds(30);
    }

    /**
     * The most concurrent attempts per concurrency key, over all replicas, if that is less than what is configured
     * ({@code debrief.jobs.max-concurrent-per-key}).
     */
    default int maxConcurrentPerKey() {
        return Integer.MAX_VALUE;
    }

    /**
     * Makes one attempt, outside of any transaction. The job may be attempted again although this attempt has
     * succeeded, if its result cannot be stored: use {@link ClaimedJob#id} to make the work idempotent.
     *
     * @return the result; an exception is recorded as a failure that is retried. {@link JobResult#postponed} if there
     *     was no attempt, or none that counts.
     */
    JobResult execute(ClaimedJob job);

    /**
     * Whether successes of this handler are stored in groups, by one transaction for the results of many jobs. Then
     * {@link #succeeded} handles them, and neither {@link #attempted} nor {@link #finished}.
     */
    default boolean groupsSuccesses() {
        return false;
    }

    /**
     * Handles successes of this handler, if they are grouped, in the transaction that stores them: once, or again with
     * one at a time if it fails. Results of other jobs wait for it, so it must be short.
     */
    default void succeeded(List<EndedAttempt> successes) {}

    /** Handles the result of an attempt of this handler, in the transaction that stores it. */
    default void attempted(Job job, JobResult result) {}

    /**
     * Handles the end of a job that an attempt has brought about: its state is no longer PENDING. Runs after
     * {@link #attempted} in the same transaction, which is the place for an event.
     *
     * @param at time of the database
     */
    default void finished(Job job, Instant at) {}
}
