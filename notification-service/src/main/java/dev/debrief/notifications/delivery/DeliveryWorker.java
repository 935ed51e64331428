package dev.debrief.notifications.delivery;

import dev.debrief.notifications.channel.ChannelRegistry;
import dev.debrief.notifications.channel.Outcome;
import dev.debrief.notifications.channel.SendResult;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Sends due deliveries with a bounded number of threads. Keeps no state in memory that a crash would lose. */
@ApplicationScoped
public class DeliveryWorker {

    private static final Logger LOG = Logger.getLogger(DeliveryWorker.class);
    private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(20);

    private final DispatchService dispatch;
    private final ChannelRegistry channels;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final ExecutorService threads;
    private final Semaphore availableWorkers;

    DeliveryWorker(
            DispatchService dispatch,
            ChannelRegistry channels,
            DeliveryConfig config,
            Clock clock,
            MeterRegistry metrics) {
        this.dispatch = dispatch;
        this.channels = channels;
        this.clock = clock;
        this.metrics = metrics;
        this.threads = Executors.newFixedThreadPool(config.workers());
        this.availableWorkers = new Semaphore(config.workers());
    }

    /** Sends until nothing is due and waits for the results; returns the number of attempts. */
    public int deliverDue() {
        int attempts = 0;
        List<CompletableFuture<Void>> running = startDue();
        while (!running.isEmpty()) {
            running.forEach(CompletableFuture::join);
            attempts += running.size();
            running = startDue();
        }
        return attempts;
    }

    /** Starts as many due deliveries as threads are available, without waiting for them. */
    List<CompletableFuture<Void>> startDue() {
        List<CompletableFuture<Void>> started = new ArrayList<>();
        int permits = availableWorkers.drainPermits();
        try {
            if (permits > 0 && !threads.isShutdown()) {
                for (ClaimedDelivery claimed : dispatch.claim(permits)) {
                    started.add(CompletableFuture.runAsync(() -> send(claimed), threads)
                            .whenComplete((done, failure) -> availableWorkers.release()));
                }
            }
        } finally {
            availableWorkers.release(permits - started.size());
        }
        return started;
    }

    private void send(ClaimedDelivery claimed) {
        Instant at = clock.instant();
        SendResult attempt = sendOnce(claimed);
        metrics.counter(
                        "deliveries.attempts",
                        "channel",
                        claimed.channel(),
                        "outcome",
                        attempt.outcome().name())
                .increment();
        try {
            dispatch.recordAttempt(claimed, attempt, at, Duration.between(at, clock.instant()));
        } catch (RuntimeException e) {
            // The lease expires and the delivery is retried with the same id.
            LOG.warnf(
                    "Cannot store the result of delivery %s: %s",
                    claimed.message().id(), e.getMessage());
        }
    }

    private SendResult sendOnce(ClaimedDelivery claimed) {
        try {
            return channels.find(claimed.channel())
                    .map(channel -> channel.send(claimed.message()))
                    .orElseGet(() -> SendResult.failure(
                            Outcome.UNREACHABLE, "This version has no channel " + claimed.channel() + "."));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Delivery %s failed unexpectedly", claimed.message().id());
            return SendResult.failure(Outcome.NETWORK_ERROR, "Unexpected failure: " + e);
        }
    }

    /** Waits for running attempts, so that their results are stored before the database connection closes. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(SHUTDOWN_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }
}
