package dev.debrief.platform.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Tracks how long consumers have been stalled because an event can be neither applied nor parked. */
@ApplicationScoped
class ConsumerStallTracker {

    private static final long NOT_STALLED = Long.MIN_VALUE;

    private final MeterRegistry registry;
    private final Map<String, AtomicLong> stalledSince = new ConcurrentHashMap<>();

    ConsumerStallTracker(MeterRegistry registry) {
        this.registry = registry;
    }

    void markStalled(String consumer) {
        of(consumer).compareAndSet(NOT_STALLED, System.nanoTime());
    }

    void markRunning(String consumer) {
        of(consumer).set(NOT_STALLED);
    }

    /** How long each consumer has been stalled; zero for those that make progress. */
    Map<String, Duration> all() {
        Map<String, Duration> stalls = new TreeMap<>();
        stalledSince.forEach((consumer, since) -> stalls.put(consumer, stall(since)));
        return stalls;
    }

    private AtomicLong of(String consumer) {
        return stalledSince.computeIfAbsent(consumer, name -> {
            AtomicLong since = new AtomicLong(NOT_STALLED);
            Gauge.builder(
                            "inbox.consumer.stalled.seconds",
                            since,
                            last -> stall(last).toMillis() / 1000.0)
                    .description("How long the consumer has been retrying the same event; 0 while it makes progress")
                    .tag("consumer", name)
                    .register(registry);
            return since;
        });
    }

    private static Duration stall(AtomicLong since) {
        long start = since.get();
        return start == NOT_STALLED ? Duration.ZERO : Duration.ofNanos(Math.max(0, System.nanoTime() - start));
    }
}
