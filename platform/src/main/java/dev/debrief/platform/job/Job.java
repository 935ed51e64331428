package dev.debrief.platform.job;

import dev.debrief.platform.identity.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Work towards the outside, such as a delivery. A feature that shows its jobs refers to them from an entity with the
 * same id.
 */
@Entity
public class Job {

    @Id
    private UUID id;

    private String kind;
    private String subjectId;
    private String concurrencyKey;

    @JdbcTypeCode(SqlTypes.JSON)
    private String payload;

    @Enumerated(EnumType.STRING)
    private JobState state;

    private int attempts;
    private int attemptsInRound;
    private @Nullable String reason;
    private @Nullable Instant nextAt;
    private @Nullable UUID lease;
    private @Nullable Instant leasedUntil;
    private @Nullable Instant succeededAt;
    private long revision;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Job() {}

    Job(NewJob job, Instant now) {
        this.id = Ids.next();
        this.kind = job.kind();
        this.subjectId = job.subjectId();
        this.concurrencyKey = job.concurrencyKey();
        this.payload = job.payload();
        this.state = JobState.PENDING;
        this.nextAt = job.notBefore() == null || job.notBefore().isBefore(now) ? now : job.notBefore();
        this.revision = 1;
        this.createdAt = now;
    }

    /**
     * Assigns the job to a worker until the lease ends or {@link #recordAttempt} returns it, as claiming does in SQL.
     */
    void assignLease(UUID lease, Instant until) {
        this.lease = lease;
        this.leasedUntil = until;
    }

    /**
     * Records an attempt. A worker that lost its lease changes the state only with a success.
     *
     * @param random from 0 to 1, jitter of the next attempt
     * @return whether the job ended by it
     */
    boolean recordAttempt(UUID lease, JobResult result, RetrySchedule schedule, Instant now, double random) {
        attempts++;
        revision++;
        if (state != JobState.PENDING || (!lease.equals(this.lease) && !result.succeeded())) {
            return false;
        }
        attemptsInRound++;
        reason = result.succeeded() ? null : result.detail();
        switch (result.kind()) {
            case SUCCEEDED -> {
                succeededAt = now;
                end(JobState.SUCCEEDED);
            }
            case DEAD -> end(JobState.DEAD);
            case WITHDRAWN -> end(JobState.WITHDRAWN);
            case POSTPONED -> throw new IllegalArgumentException("Not an attempt: " + result);
            case RETRY ->
                schedule.delayAfter(attemptsInRound, result.retryAfter(), random)
                        .ifPresentOrElse(delay -> releaseUntil(now.plus(delay)), () -> end(JobState.DEAD));
        }
        return state != JobState.PENDING;
    }

    /** Returns a job that was not attempted; without effect for a worker that lost its lease. */
    void postpone(UUID lease, JobResult result, Instant until) {
        if (state == JobState.PENDING && lease.equals(this.lease)) {
            reason = result.detail();
            releaseUntil(until);
            revision++;
        }
    }

    /**
     * Records the attempt of a worker whose lease ended without a result. The worker that took the job over attempts it
     * now, unless that was the last attempt: the job may be what stops its workers.
     *
     * @return whether the job ended by it
     */
    boolean recordLostAttempt(JobResult lost, RetrySchedule schedule) {
        attempts++;
        revision++;
        attemptsInRound++;
        reason = lost.detail();
        if (schedule.delayAfter(attemptsInRound).isEmpty()) {
            end(JobState.DEAD);
        }
        return state != JobState.PENDING;
    }

    /** Cancels the job. A running attempt of it is only recorded. */
    void withdraw() {
        end(JobState.WITHDRAWN);
        revision++;
    }

    /** Starts a new round of attempts immediately. */
    void retry(Instant now) {
        if (state == JobState.WITHDRAWN) {
            throw new IllegalStateException("Job " + id + " is withdrawn");
        }
        state = JobState.PENDING;
        attemptsInRound = 0;
        nextAt = now;
        revision++;
    }

    boolean isLeasedTo(UUID lease) {
        return lease.equals(this.lease);
    }

    private void releaseUntil(Instant next) {
        nextAt = next;
        lease = null;
        leasedUntil = null;
    }

    private void end(JobState end) {
        state = end;
        nextAt = null;
        lease = null;
        leasedUntil = null;
    }

    public UUID id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    public String subjectId() {
        return subjectId;
    }

    public String concurrencyKey() {
        return concurrencyKey;
    }

    public String payload() {
        return payload;
    }

    public JobState state() {
        return state;
    }

    /** All attempts that ended, including those before a manual retry. */
    public int attempts() {
        return attempts;
    }

    /** Why the last attempt failed, or why there was none. */
    public @Nullable String reason() {
        return reason;
    }

    public @Nullable Instant nextAt() {
        return nextAt;
    }

    /** The last success. */
    public @Nullable Instant succeededAt() {
        return succeededAt;
    }

    /** Incremented by every change. */
    public long revision() {
        return revision;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
