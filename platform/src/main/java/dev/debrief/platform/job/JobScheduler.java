package dev.debrief.platform.job;

import dev.debrief.platform.time.SchedulingMode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Triggers the worker of this replica every second and after jobs were enqueued. */
@ApplicationScoped
class JobScheduler {

    private static final Logger LOG = Logger.getLogger(JobScheduler.class);
    private static final Duration BETWEEN_CLAIMS = Duration.ofMillis(1);
    private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(20);

    private final JobWorker worker;
    private final boolean automatic;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final AtomicBoolean triggered = new AtomicBoolean();

    JobScheduler(
            JobWorker worker,
            @ConfigProperty(name = "debrief.scheduling", defaultValue = "automatic") SchedulingMode schedulingMode) {
        this.worker = worker;
        this.automatic = schedulingMode == SchedulingMode.AUTOMATIC;
    }

    @Scheduled(identity = "job-scheduler", every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        trigger();
    }

    void afterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobsEnqueued enqueued) {
        trigger();
    }

    private void trigger() {
        if (automatic && !thread.isShutdown() && triggered.compareAndSet(false, true)) {
            thread.execute(this::startDue);
        }
    }

    void stopClaiming(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event) {
        thread.shutdown();
    }

    /** Results are stored before the database connection closes. */
    void awaitRunning(@Observes ShutdownEvent event) throws InterruptedException {
        if (!worker.drain(SHUTDOWN_TIMEOUT)) {
            LOG.warn("Running jobs were interrupted; other replicas take them over when their leases end.");
        }
    }

    private void startDue() {
        triggered.set(false);
        try {
            // A concurrency key with more due jobs than slots continues as soon as an attempt ends.
            worker.startDue().forEach(attempt -> attempt.thenRun(this::trigger));
        } catch (RuntimeException e) {
            LOG.warnf("Claiming jobs failed, retrying with the next tick: %s", e.getMessage());
        }
        // Attempts that end meanwhile share the next claim.
        LockSupport.parkNanos(BETWEEN_CLAIMS.toNanos());
    }
}
