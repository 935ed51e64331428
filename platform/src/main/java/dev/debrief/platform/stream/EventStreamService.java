package dev.debrief.platform.stream;

import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.stream.StreamAudience.StreamSubscriber;
import dev.debrief.platform.time.Backoff;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Gives stored events to those who follow them, in the order of commits within an aggregate and each once: also to
 * those who come back, here or at another replica, with the position they were given.
 *
 * <p>One thread reads for all followers, so that their number costs no queries, and only while there are any. It reads
 * the database and not Kafka: what is stored is shown, also while Kafka is away.
 */
@ApplicationScoped
public class EventStreamService {

    private static final Logger LOG = Logger.getLogger(EventStreamService.class);
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(10));

    private final EventHistory history;
    private final StreamConfig config;
    private final Clock clock;
    private final Counter stalled;
    private final Set<StreamSubscription> subscriptions = ConcurrentHashMap.newKeySet();
    private final Semaphore wakeUps = new Semaphore(0);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;
    private volatile boolean stopping;

    EventStreamService(EventHistory history, StreamConfig config, Clock clock, MeterRegistry metrics) {
        this.history = history;
        this.config = config;
        this.clock = clock;
        Gauge.builder("streams.subscribers", subscriptions, Set::size)
                .description("Open streams of this replica")
                .register(metrics);
        this.stalled = Counter.builder("streams.stalled")
                .description("Streams ended because the follower took nothing any more")
                .register(metrics);
    }

    /**
     * Where a follower starts: at the position it has, or now.
     *
     * @throws dev.debrief.platform.problem.ProblemException UNAVAILABLE when there are too many followers or the
     *     service stops
     */
    public StreamStart start(StreamScope scope, @Nullable StreamPosition last) {
        if (stopping || subscriptions.size() >= config.maxStreams()) {
            throw StandardProblem.UNAVAILABLE.because(
                    "This replica has as many streams as it can take; try again after some seconds.");
        }
        try {
            StreamPosition now = StreamPosition.at(history.now());
            if (last == null) {
                return new StreamStart(now, false);
            }
            boolean cannotResume =
                    history.isAhead(last) || history.count(last, scope, config.maxReplay() + 1) > config.maxReplay();
            return cannotResume ? new StreamStart(now, true) : new StreamStart(last, false);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the history of events", e);
        }
    }

    /**
     * Follows from a start, until a moment or {@link #close}.
     *
     * @param until when the follower's right to listen ends
     */
    public StreamSubscription open(
            StreamScope scope, StreamSubscriber subscriber, Instant until, StreamStart start, StreamSink sink) {
        var subscription = new StreamSubscription(scope, subscriber, until, start.position(), sink, clock.instant());
        subscriptions.add(subscription);
        if (stopping) {
            complete(subscription);
        }
        ensureRunning();
        wakeUps.release();
        return subscription;
    }

    /** The follower has gone. */
    public void close(StreamSubscription subscription) {
        subscriptions.remove(subscription);
    }

    private synchronized void ensureRunning() {
        if ((thread == null || !thread.isAlive()) && !stopping) {
            thread = new Thread(this::pollLoop, "debrief-streams");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void pollLoop() {
        int failures = 0;
        while (!stopping) {
            try {
                if (subscriptions.isEmpty()) {
                    wakeUps.acquire();
                }
                wakeUps.drainPermits();
                boolean hasMore = pollOnce();
                failures = 0;
                maintainSubscriptions();
                if (!hasMore) {
                    wakeUps.tryAcquire(config.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | RuntimeException e) {
                failures = failed(failures, e);
            }
        }
    }

    private int failed(int failures, Exception e) {
        if (failures == 0) {
            LOG.warnf("Followers get no events now; trying on. %s", e);
        }
        maintainSubscriptions();
        try {
            stopped.await(BACKOFF.after(failures + 1).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return failures + 1;
    }

    /** Brings everybody who has room one page further; true when somebody has more to come. */
    private boolean pollOnce() throws SQLException {
        String target = history.now();
        Instant now = clock.instant();
        Map<StreamBatchKey, List<StreamSubscription>> batches = subscriptions.stream()
                .filter(subscription -> !subscription.position().equals(StreamPosition.at(target)))
                .filter(StreamSubscription::hasCapacity)
                .collect(Collectors.groupingBy(
                        subscription -> new StreamBatchKey(
                                subscription.reading(), subscription.position().upTo(target)),
                        LinkedHashMap::new,
                        Collectors.toList()));
        boolean hasMore = false;
        for (Map.Entry<StreamBatchKey, List<StreamSubscription>> reading : batches.entrySet()) {
            hasMore |= emit(reading.getKey(), reading.getValue(), now);
        }
        return hasMore;
    }

    private boolean emit(StreamBatchKey reading, List<StreamSubscription> subscribers, Instant now)
            throws SQLException {
        EventHistory.Page page = history.page(reading.upTo(), reading.scope(), StreamSubscription.PAGE);
        Set<String> aggregates =
                page.events().stream().map(StreamedEvent::aggregateId).collect(Collectors.toSet());
        var audiences = aggregates.isEmpty()
                ? Map.<String, Predicate<StreamSubscriber>>of()
                : reading.scope().audience().of(aggregates);
        for (StreamSubscription subscriber : subscribers) {
            if (!subscriber.emit(page, reading.upTo(), audiences, now)) {
                complete(subscriber);
            }
        }
        return page.hasMore();
    }

    /** Signs of life for those who hear nothing; the end for those who may not, or do not, listen any more. */
    private void maintainSubscriptions() {
        Instant now = clock.instant();
        for (StreamSubscription subscription : subscriptions) {
            if (subscription.isExpired(now)) {
                complete(subscription);
            } else if (subscription.hasStalledSince(now.minus(config.stalledAfter()), now)) {
                stalled.increment();
                complete(subscription);
            } else if (subscription.isIdleSince(now.minus(config.heartbeat()))) {
                subscription.sendHeartbeat(now);
            }
        }
    }

    private void complete(StreamSubscription subscription) {
        subscriptions.remove(subscription);
        subscription.complete();
    }

    /** Streams never end by themselves, so they would keep a stopping service waiting for them. */
    void completeAll(@Observes ShutdownDelayInitiatedEvent event) {
        stopping = true;
        subscriptions.forEach(this::complete);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        subscriptions.forEach(this::complete);
        wakeUps.release();
        stopped.countDown();
    }

    private record StreamBatchKey(StreamScope scope, StreamPosition upTo) {}

    /** @param reset whether events may be missing between what the follower had and this position */
    public record StreamStart(StreamPosition position, boolean reset) {}
}
