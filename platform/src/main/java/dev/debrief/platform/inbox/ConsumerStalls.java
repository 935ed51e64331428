package dev.debrief.platform.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Since when consumers stand still because a fact cannot be applied or parked. */
@ApplicationScoped
class ConsumerStalls {

    private static final long MOVING = Long.MIN_VALUE;

    private final MeterRegistry registry;
    private final Map<String, AtomicLong> standingSince = new ConcurrentHashMap<>();

    ConsumerStalls(MeterRegistry registry) {
        this.registry = registry;
    }

    void stands(String consumer) {
        of(consumer).compareAndSet(MOVING, System.nanoTime());
    }

    void moves(String consumer) {
        of(consumer).set(MOVING);
    }

    /** How long each consumer has stood still; zero for those that move. */
    Map<String, Duration> all() {
        Map<String, Duration> stalls = new TreeMap<>();
        standingSince.forEach((consumer, since) -> stalls.put(consumer, stall(since)));
        return stalls;
    }

    private AtomicLong of(String consumer) {
        return standingSince.computeIfAbsent(consumer, name -> {
            AtomicLong since = new AtomicLong(MOVING);
            Gauge.builder(
                            "inbox.consumer.stalled.seconds",
                            since,
                            last -> stall(last).toMillis() / 1000.0)
                    .description("How long the consumer has been trying the same fact; 0 while it moves")
                    .tag("consumer", name)
                    .register(registry);
            return since;
        });
    }

    private static Duration stall(AtomicLong since) {
        long start = since.get();
        return start == MOVING ? Duration.ZERO : Duration.ofNanos(Math.max(0, System.nanoTime() - start));
    }
}
