package dev.debrief.platform.job;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An attempt of a job that ended. */
@Entity
@IdClass(JobAttempt.Key.class)
public class JobAttempt {

    /** The number counts all attempts of a job, including those before a manual retry. */
    public record Key(UUID jobId, int number) implements Serializable {}

    @Id
    private UUID jobId;

    @Id
    private int number;

    private Instant at;
    private String outcome;
    private @Nullable Integer status;
    private long latencyMs;
    private String detail;
    private @Nullable String snippet;

    @SuppressWarnings("NullAway.Init")
    protected JobAttempt() {}

    JobAttempt(Job job, JobResult result, Instant at, Duration latency) {
        this.jobId = job.id();
        this.number = job.attempts();
        this.at = at;
        this.outcome = result.outcome();
        this.status = result.status();
        this.latencyMs = latency.toMillis();
        this.detail = result.detail();
        this.snippet = result.snippet();
    }

    public int number() {
        return number;
    }

    public Instant at() {
        return at;
    }

    /** {@link JobResult#outcome}. */
    public String outcome() {
        return outcome;
    }

    public @Nullable Integer status() {
        return status;
    }

    public long latencyMs() {
        return latencyMs;
    }

    public String detail() {
        return detail;
    }

    public @Nullable String snippet() {
        return snippet;
    }
}
