package dev.debrief.platform.outbox;

import dev.debrief.platform.outbox.RelayWorker.RelayCycle;
import dev.debrief.platform.time.Backoff;
import dev.debrief.platform.time.Pace;
import dev.debrief.platform.time.SchedulingMode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the events of the outbox at least once. First occurrences are in order per aggregate.
 *
 * <p>Every replica runs one relay; a lock lets one of them work at a time. It is woken after each commit in this
 * process and polls every {@link OutboxConfig#pollInterval()}. While Kafka or the database is unavailable, it retries.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(5));
    private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(15);
    private static final Duration MEASURE_INTERVAL = Duration.ofSeconds(5);
    private static final Duration BUSY_RETRY_DELAY = Duration.ofMillis(5);

    /** Under load, a cycle collects the commits of this time, which costs much less than a cycle for each commit. */
    private static final Duration COLLECTING_TIME = Duration.ofMillis(10);

    /** So many cycles after a pause send their events at once. */
    private static final int IMMEDIATE_CYCLES = 5;

    private final RelayConnectionFactory connections;
    private final EventProducers producers;
    private final OutboxConfig config;
    private final OutboxMetrics metrics;
    private final SchedulingMode schedulingMode;

    private final BlockingQueue<Boolean> wakeUps = new LinkedBlockingQueue<>(1);
    private final Queue<RelayWorker> manualWorkers = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;

    OutboxRelay(
            RelayConnectionFactory connections,
            EventProducers producers,
            OutboxConfig config,
            OutboxMetrics metrics,
            @ConfigProperty(name = "debrief.scheduling", defaultValue = "automatic") SchedulingMode schedulingMode) {
        this.connections = connections;
        this.producers = producers;
        this.config = config;
        this.metrics = metrics;
        this.schedulingMode = schedulingMode;
    }

    /**
     * Publishes until nothing is pending and returns the number of events published. For tests; threads that drain
     * concurrently act as several relays.
     *
     * @throws IllegalStateException if events cannot be sent or the database is unavailable; events already sent stay
     *     published
     */
    public int drain() {
        RelayWorker pooled = manualWorkers.poll();
        RelayWorker relay = pooled != null ? pooled : newRelay();
        try {
            int published = drain(relay);
            manualWorkers.add(relay);
            return published;
        } catch (SQLException | RuntimeException e) {
            relay.close();
            throw new IllegalStateException("Cannot drain the outbox: " + e.getMessage(), e);
        }
    }

    private int drain(RelayWorker relay) throws SQLException {
        int published = 0;
        while (!stopping.get()) {
            RelayCycle cycle = relay.cycle();
            published += cycle.published();
            metrics.published(cycle.published());
            if (cycle.failed()) {
                throw new IllegalStateException(relay.lastFailure());
            }
            if (!cycle.busy() && relay.backlog().events() == 0) {
                return published;
            }
            if (cycle.busy() || cycle.published() == 0) {
                pause(BUSY_RETRY_DELAY);
            }
        }
        throw new IllegalStateException("The service is stopping");
    }

    void wake() {
        wakeUps.offer(true);
    }

    void start(@Observes StartupEvent event) {
        if (schedulingMode == SchedulingMode.AUTOMATIC) {
            thread = new Thread(this::run, "outbox-relay");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void run() {
        Deadline measure = Deadline.in(Duration.ZERO);
        CycleResult last = new CycleResult(0, false);
        Pace pace = new Pace(COLLECTING_TIME, IMMEDIATE_CYCLES);
        try (RelayWorker relay = newRelay()) {
            while (!stopping.get()) {
                wakeUps.clear();
                last = cycle(relay, last.failures());
                if (measure.hasPassed()) {
                    measure(relay);
                    measure = Deadline.in(MEASURE_INTERVAL);
                }
                Deadline collecting = Deadline.in(pace.afterRun());
                awaitWork(last);
                stopped.await(collecting.remaining().toNanos(), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private CycleResult cycle(RelayWorker relay, int failures) {
        String failure;
        try {
            RelayCycle cycle = relay.cycle();
            metrics.published(cycle.published());
            if (!cycle.failed()) {
                if (failures > 0) {
                    LOG.infof("Publishing events again after %d failed attempts", failures);
                }
                return new CycleResult(0, cycle.busy());
            }
            failure = relay.lastFailure();
        } catch (SQLException | RuntimeException e) {
            failure = e.toString();
        }
        if (failures == 0) {
            LOG.warnf("Events cannot be published and wait in the outbox; retrying. %s", failure);
        }
        return new CycleResult(failures + 1, false);
    }

    private void measure(RelayWorker relay) {
        try {
            metrics.recordBacklog(relay.backlog());
        } catch (SQLException e) {
            metrics.recordBacklog(Backlog.UNKNOWN);
        }
    }

    private void awaitWork(CycleResult last) throws InterruptedException {
        if (last.failures() == 0) {
            // The relay of another replica may have read the pending events before those of this one were committed.
            Duration pause = last.busy() ? BUSY_RETRY_DELAY : config.pollInterval();
            wakeUps.poll(pause.toNanos(), TimeUnit.NANOSECONDS);
        } else {
            // A wake-up does not end an outage: only stopping ends the pause early.
            stopped.await(BACKOFF.after(last.failures()).toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /**
     * @param failures number of failures in a row
     * @param busy whether another relay had a shard
     */
    private record CycleResult(int failures, boolean busy) {}

    private RelayWorker newRelay() {
        return new RelayWorker(connections, producers, config, stopping);
    }

    private void pause(Duration duration) {
        try {
            stopped.await(duration.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while another relay held the shard", e);
        }
    }

    /** Lets the current round finish, then releases the shards to other replicas. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.set(true);
        stopped.countDown();
        wake();
        if (thread != null) {
            thread.join(SHUTDOWN_TIMEOUT.toMillis());
        }
        manualWorkers.forEach(RelayWorker::close);
    }
}
