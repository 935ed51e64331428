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

/** Sends what is due with a bounded number of threads; nothing is held in memory that a killed process would lose. */
@ApplicationScoped
public class DeliveryWorker {

    private static final Logger LOG = Logger.getLogger(DeliveryWorker.class);
    private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(20);

    private final DispatchService dispatch;
    private final ChannelRegistry channels;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final ExecutorService threads;
    private final Semaphore free;

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
        this.free = new Semaphore(config.workers());
    }

    /** Sends until nothing is due and waits for the outcomes; returns the number of tries. */
    public int deliverDue() {
        int tries = 0;
        List<CompletableFuture<Void>> running = startDue();
        while (!running.isEmpty()) {
            running.forEach(CompletableFuture::join);
            tries += running.size();
            running = startDue();
        }
        return tries;
    }

    /** Starts as many of the due deliveries as there are free threads and does not wait for them. */
    List<CompletableFuture<Void>> startDue() {
        List<CompletableFuture<Void>> started = new ArrayList<>();
        int permits = free.drainPermits();
        try {
            if (permits > 0 && !threads.isShutdown()) {
                for (ClaimedDelivery claimed : dispatch.claim(permits)) {
                    started.add(CompletableFuture.runAsync(() -> send(claimed), threads)
                            .whenComplete((done, failure) -> free.release()));
                }
            }
        } finally {
            free.release(permits - started.size());
        }
        return started;
    }

    private void send(ClaimedDelivery claimed) {
        Instant at = clock.instant();
        SendResult attempt = sendOnce(claimed);
        metrics.counter(
                        "deliveries.attempts",
                        "channel",
                        claimed.channel().name(),
                        "outcome",
                        attempt.outcome().name())
                .increment();
        try {
            dispatch.tried(claimed, attempt, at, Duration.between(at, clock.instant()));
        } catch (RuntimeException e) {
            // The lease ends by itself and the delivery is tried again with the same id.
            LOG.warnf(
                    "The outcome of delivery %s cannot be stored: %s",
                    claimed.message().id(), e.getMessage());
        }
    }

    private SendResult sendOnce(ClaimedDelivery claimed) {
        try {
            return channels.of(claimed.channel()).send(claimed.message());
        } catch (RuntimeException e) {
            LOG.errorf(
                    e,
                    "Delivery %s met an unforeseen failure",
                    claimed.message().id());
            return SendResult.failure(Outcome.NETWORK_ERROR, "Unforeseen: " + e);
        }
    }

    /** Before the database is let go: what is under way still gets its outcome stored. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(SHUTDOWN_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }
}
