package dev.debrief.notifications.delivery;

import dev.debrief.platform.time.SchedulingMode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.interceptor.Interceptor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Triggers the worker every second and after deliveries were queued. */
@ApplicationScoped
class DeliveryScheduler {

    private static final Logger LOG = Logger.getLogger(DeliveryScheduler.class);

    private final DeliveryWorker worker;
    private final boolean automatic;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final AtomicBoolean triggered = new AtomicBoolean();

    DeliveryScheduler(
            DeliveryWorker worker, @ConfigProperty(name = "debrief.scheduling") SchedulingMode schedulingMode) {
        this.worker = worker;
        this.automatic = schedulingMode == SchedulingMode.AUTOMATIC;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        trigger();
    }

    void afterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveriesQueued queued) {
        trigger();
    }

    private void trigger() {
        if (automatic && !thread.isShutdown() && triggered.compareAndSet(false, true)) {
            thread.execute(this::startDue);
        }
    }

    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event) {
        thread.shutdown();
    }

    private void startDue() {
        triggered.set(false);
        try {
            // A concurrency key with more due deliveries than slots continues as soon as an attempt completes.
            worker.startDue().forEach(sent -> sent.thenRun(this::trigger));
        } catch (RuntimeException e) {
            LOG.warnf("Claiming deliveries failed, retrying with the next tick: %s", e.getMessage());
        }
    }
}
