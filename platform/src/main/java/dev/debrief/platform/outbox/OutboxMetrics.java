package dev.debrief.platform.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Metrics of the outbox. The relay measures them, so that a scrape never waits for the database. */
@ApplicationScoped
class OutboxMetrics {

    private final Counter published;
    private volatile Backlog backlog = Backlog.UNKNOWN;

    OutboxMetrics(MeterRegistry registry) {
        published = Counter.builder("outbox.published")
                .description("Events published to Kafka by this replica")
                .register(registry);
        Gauge.builder("outbox.pending", this, metrics -> metrics.backlog.events())
                .description(
                        "Events waiting to be published, counted up to 10,000; NaN while the database is unavailable")
                .register(registry);
        Gauge.builder("outbox.pending.oldest.seconds", this, metrics -> metrics.backlog.oldestSeconds())
                .description("Age of the oldest event waiting to be published; NaN while the database is unavailable")
                .register(registry);
    }

    void published(int events) {
        published.increment(events);
    }

    void recordBacklog(Backlog measured) {
        backlog = measured;
    }
}
