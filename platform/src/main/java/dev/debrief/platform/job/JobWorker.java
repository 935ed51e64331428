package dev.debrief.platform.job;

import dev.debrief.platform.job.RunningAttempts.Attempt;
import dev.debrief.platform.job.RunningAttempts.Capacity;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.Dependent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Attempts due jobs with a bounded number of threads. Keeps nothing in memory that a crash must not lose. Every
 * injection point gets a worker of its own: the scheduler of the replica has one, and tests have as many as they
 * inject.
 */
@Dependent
public class JobWorker {

    private static final Logger LOG = Logger.getLogger(JobWorker.class);

    private final JobQueue queue;
    private final GroupCommit groups;
    private final JobHandlers handlers;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final int size;
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>());
    private final Semaphore freeThreads;
    private final RunningAttempts running;
    private volatile boolean draining;

    JobWorker(
            JobQueue queue,
            GroupCommit groups,
            JobHandlers handlers,
            JobConfig config,
            Clock clock,
            MeterRegistry metrics) {
        this.queue = queue;
        this.groups = groups;
        this.handlers = handlers;
        this.clock = clock;
        this.metrics = metrics;
        this.size = config.workers() + config.slowWorkers();
        this.freeThreads = new Semaphore(size);
        this.running =
                new RunningAttempts(config.workers(), config.slowWorkers(), config.slowAfter(), System::nanoTime);
    }

    /** Attempts until nothing is due and waits for the results; returns the number of attempts. */
    public int runDue() {
        int attempts = 0;
        List<CompletableFuture<Void>> started = startDue();
        while (!started.isEmpty()) {
            started.forEach(CompletableFuture::join);
            attempts += started.size();
            started = startDue();
        }
        return attempts;
    }

    /** Starts as many due jobs as {@link RunningAttempts} allow, without waiting for them. */
    public List<CompletableFuture<Void>> startDue() {
        List<CompletableFuture<Void>> started = new ArrayList<>();
        if (draining || !queue.anyDue()) {
            return started;
        }
        int permits = freeThreads.drainPermits();
        try {
            Capacity capacity = running.capacity(permits);
            if (!capacity.isEmpty()) {
                for (ClaimedJob job : queue.claim(capacity)) {
                    started.add(start(job));
                }
            }
        } finally {
            freeThreads.release(permits - started.size());
        }
        return started;
    }

    /**
     * Starts nothing from now on and waits for the running attempts, so that their results are stored; interrupts those
     * that take longer.
     *
     * @return whether all of them ended in time
     */
    public boolean drain(Duration timeout) throws InterruptedException {
        draining = true;
        boolean ended = freeThreads.tryAcquire(size, timeout.toMillis(), TimeUnit.MILLISECONDS);
        threads.shutdownNow();
        return ended;
    }

    private CompletableFuture<Void> start(ClaimedJob job) {
        Attempt attempt = running.start(job);
        return CompletableFuture.runAsync(() -> attempt(job, attempt), threads).whenComplete((done, failure) -> {
            running.end(attempt);
            freeThreads.release();
        });
    }

    private void attempt(ClaimedJob job, Attempt attempt) {
        try {
            if (job.takenOver() && !queue.recordLostAttempt(job)) {
                return;
            }
            Instant at = clock.instant();
            JobResult result = execute(job);
            running.record(attempt, result);
            metrics.counter("jobs.attempts", "kind", job.kind(), "outcome", result.outcome())
                    .increment();
            store(new EndedAttempt(job, result, at, Duration.between(at, clock.instant())));
        } catch (RuntimeException e) {
            // The lease expires and the job is attempted again with the same id.
            LOG.warnf("Cannot store the result of %s job %s: %s", job.kind(), job.id(), e.getMessage());
        }
    }

    /** A thread takes the next job when the result of this one is committed. */
    private void store(EndedAttempt attempt) {
        if (!handlers.isGrouped(attempt) || !groups.store(attempt)) {
            queue.recordResult(attempt);
        }
    }

    private JobResult execute(ClaimedJob job) {
        try {
            return handlers.of(job.kind()).execute(job);
        } catch (Throwable e) { // an Error of one handler must not end the attempt without a result
            LOG.errorf(e, "%s job %s failed unexpectedly", job.kind(), job.id());
            return JobResult.retry("ERROR", "Unexpected failure: " + e);
        }
    }
}
