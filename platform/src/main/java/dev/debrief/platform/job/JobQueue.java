package dev.debrief.platform.job;

import dev.debrief.platform.identity.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** The short transactions around each attempt: claiming jobs before, recording the result after. */
@ApplicationScoped
@Transactional
class JobQueue {

    private static final JobResult LOST =
            JobResult.retry("TIMEOUT", "The worker stopped, or reported no result before its lease ended.");

    private final JobRepository jobs;
    private final JobHandlers handlers;
    private final JobConfig config;

    JobQueue(JobRepository jobs, JobHandlers handlers, JobConfig config) {
        this.jobs = jobs;
        this.handlers = handlers;
        this.config = config;
    }

    /** Whether {@link #claim} may return a job. Without a transaction, because it is asked every second. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    boolean anyDue() {
        return !handlers.isEmpty() && jobs.anyDue();
    }

    /** Leases due jobs; a lease that is not returned expires. */
    List<ClaimedJob> claim(int limit, Map<String, Integer> running) {
        if (handlers.isEmpty()) {
            return List.of();
        }
        jobs.awaitTurn();
        return jobs.claim(handlers.kinds(config.maxConcurrentPerKey()), running, limit, Ids.next());
    }

    /** Records the attempt of the worker that lost this job; returns whether the job is still to be attempted. */
    boolean recordLostAttempt(ClaimedJob claimed) {
        JobHandler handler = handlers.of(claimed.kind());
        Job job = jobs.findLocked(claimed.id()).orElse(null);
        if (job == null || !job.isLeasedTo(claimed.lease())) {
            return false;
        }
        Instant now = jobs.now();
        boolean ended = job.recordLostAttempt(LOST, handler.schedule());
        jobs.persist(new JobAttempt(job, LOST, now, Duration.ZERO));
        if (ended) {
            handler.finished(job, now);
        }
        return !ended;
    }

    /** Records the result of a handler: an attempt, or that there was none. */
    void recordResult(ClaimedJob claimed, JobResult result, Instant at, Duration latency) {
        if (result.postponed()) {
            postpone(claimed, result);
        } else {
            recordAttempt(claimed, result, at, latency);
        }
    }

    /** Jobs that were postponed together return one after another. */
    private void postpone(ClaimedJob claimed, JobResult result) {
        Duration delay = handlers.of(claimed.kind())
                .schedule()
                .postponement(result.retryAfter(), ThreadLocalRandom.current().nextDouble());
        jobs.findLocked(claimed.id())
                .ifPresent(
                        job -> job.postpone(claimed.lease(), result, jobs.now().plus(delay)));
    }

    private void recordAttempt(ClaimedJob claimed, JobResult result, Instant at, Duration latency) {
        JobHandler handler = handlers.of(claimed.kind());
        Job job = jobs.findLocked(claimed.id()).orElse(null);
        if (job == null) {
            return;
        }
        Instant now = jobs.now();
        double random = ThreadLocalRandom.current().nextDouble();
        boolean ended = job.recordAttempt(claimed.lease(), result, handler.schedule(), now, random);
        jobs.persist(new JobAttempt(job, result, at, latency));
        handler.attempted(job, result);
        if (ended) {
            handler.finished(job, now);
        }
    }
}
