package dev.debrief.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Enqueues and changes jobs in the caller's transaction, so that they commit with the change that they belong to. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Jobs {

    private static final int ROWS_PER_INSERT = 1_000;

    private final JobRepository jobs;
    private final JobBatchRepository batches;
    private final Event<JobsEnqueued> enqueued;

    Jobs(JobRepository jobs, JobBatchRepository batches, Event<JobsEnqueued> enqueued) {
        this.jobs = jobs;
        this.batches = batches;
        this.enqueued = enqueued;
    }

    /** Enqueues a job. */
    public Job enqueue(NewJob job) {
        return enqueue(List.of(job)).get(0);
    }

    /** Enqueues jobs; returns them in the same order. */
    public List<Job> enqueue(List<NewJob> newJobs) {
        if (newJobs.isEmpty()) {
            return List.of();
        }
        Instant now = jobs.now();
        List<Job> stored = newJobs.stream().map(job -> new Job(job, now)).toList();
        stored.forEach(jobs::persist);
        enqueued.fire(new JobsEnqueued());
        return stored;
    }

    /** Enqueues many jobs by a few statements, without an entity for each. */
    public void enqueue(NewJobs newJobs) {
        if (newJobs.items().isEmpty()) {
            return;
        }
        Instant now = jobs.now();
        for (int from = 0; from < newJobs.items().size(); from += ROWS_PER_INSERT) {
            batches.insert(newJobs.part(from, ROWS_PER_INSERT), now);
        }
        enqueued.fire(new JobsEnqueued());
    }

    /** Locks a job before it is changed; call it before anything else reads the job in this transaction. */
    public Optional<Job> lock(UUID id) {
        return jobs.findLocked(id);
    }

    /** Locks the pending jobs about a subject. */
    public List<Job> lockPending(String kind, String subjectId) {
        return jobs.findPendingLocked(kind, subjectId);
    }

    /** Cancels a locked job that is no longer wanted. A running attempt of it is only recorded. */
    public void withdraw(Job job) {
        job.withdraw();
    }

    /**
     * Starts a new round of attempts of a locked job immediately.
     *
     * @throws IllegalStateException if it is withdrawn
     */
    public void retry(Job job) {
        job.retry(jobs.now());
        enqueued.fire(new JobsEnqueued());
    }

    /**
     * Starts a new round of attempts of those jobs that are dead, immediately.
     *
     * @return how many
     */
    public int retryDead(Collection<UUID> ids) {
        int retried = batches.retryDead(ids);
        if (retried > 0) {
            enqueued.fire(new JobsEnqueued());
        }
        return retried;
    }

    /**
     * Cancels those jobs that are pending or dead. A running attempt of one is only recorded.
     *
     * @return how many
     */
    public int withdraw(Collection<UUID> ids) {
        return ids.isEmpty() ? 0 : batches.withdraw(ids);
    }

    /** The attempts of a job, oldest first. */
    public List<JobAttempt> attempts(UUID id) {
        return jobs.findAttempts(id);
    }
}
