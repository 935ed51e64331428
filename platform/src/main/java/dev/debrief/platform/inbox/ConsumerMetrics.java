package dev.debrief.platform.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Metrics of consumers: what becomes of their events, how long that takes, and how long they have been stalled because
 * an event can be neither applied nor parked.
 */
@ApplicationScoped
class ConsumerMetrics {

    private static final String CONSUMER = "consumer";
    private static final long NOT_STALLED = Long.MIN_VALUE;

    private final MeterRegistry registry;
    private final Clock clock;
    private final Map<String, AtomicLong> stalledSince = new ConcurrentHashMap<>();

    ConsumerMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** @param outcome {@code applied}, {@code ignored} or {@code parked} */
    void count(EventConsumer consumer, String outcome, int records) {
        if (records > 0) {
            registry.counter("inbox.records", CONSUMER, consumer.name(), "outcome", outcome)
                    .increment(records);
        }
    }

    Timer.Sample start() {
        return Timer.start(registry);
    }

    /** Records the events of a poll after each of them was committed or parked. */
    void processed(EventConsumer consumer, Timer.Sample sample, List<ParsedRecord> records) {
        sample.stop(Timer.builder("inbox.processing")
                .description("How long the events of a poll took until they were committed")
                .tag(CONSUMER, consumer.name())
                .register(registry));
        Timer delay = Timer.builder("inbox.delay")
                .description("Time from a change in another service until its event was committed here")
                .tag(CONSUMER, consumer.name())
                .register(registry);
        for (ParsedRecord parsed : records) {
            ReceivedEvent event = parsed.event();
            if (event != null) {
                Duration since = Duration.between(event.time(), clock.instant());
                // The clocks of two machines differ.
                delay.record(since.isNegative() ? Duration.ZERO : since);
            }
        }
    }

    void markStalled(String consumer) {
        stallOf(consumer).compareAndSet(NOT_STALLED, System.nanoTime());
    }

    void markRunning(String consumer) {
        stallOf(consumer).set(NOT_STALLED);
    }

    /** How long each consumer has been stalled; zero for those that make progress. */
    Map<String, Duration> stalls() {
        Map<String, Duration> stalls = new TreeMap<>();
        stalledSince.forEach((consumer, since) -> stalls.put(consumer, stall(since)));
        return stalls;
    }

    private AtomicLong stallOf(String consumer) {
        return stalledSince.computeIfAbsent(consumer, name -> {
            AtomicLong since = new AtomicLong(NOT_STALLED);
            Gauge.builder(
                            "inbox.consumer.stalled.seconds",
                            since,
                            last -> stall(last).toMillis() / 1000.0)
                    .description("How long the consumer has been retrying the same event; 0 while it makes progress")
                    .tag(CONSUMER, name)
                    .register(registry);
            return since;
        });
    }

    private static Duration stall(AtomicLong since) {
        long start = since.get();
        return start == NOT_STALLED ? Duration.ZERO : Duration.ofNanos(Math.max(0, System.nanoTime() - start));
    }
}
