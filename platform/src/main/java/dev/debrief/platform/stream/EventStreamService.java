package dev.debrief.platform.stream;

import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.stream.StreamAudience.StreamSubscriber;
import dev.debrief.platform.time.Backoff;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
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
 * Streams stored rows to subscribers, each row once and in commit order per topic. A subscriber that reconnects, to any
 * replica, resumes at its last position.
 *
 * <p>One thread reads for all subscribers, so the number of queries does not depend on theirs. It reads the database,
 * not Kafka, so that rows are streamed even while Kafka is unavailable.
 */
@ApplicationScoped
@Startup // so that its metrics exist before the first stream
public class EventStreamService {

    private static final Logger LOG = Logger.getLogger(EventStreamService.class);
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(10));

    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

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
                .description("Streams closed because the subscriber stopped reading")
                .register(metrics);
    }

    /**
     * Where a subscriber starts: at its position, or now.
     *
     * @throws dev.debrief.platform.problem.ProblemException UNAVAILABLE if there are too many subscribers or the
     *     service is stopping, TOO_MANY_REQUESTS if too many of them are of the same reader
     */
    public StreamStart start(StreamScope scope, StreamSubscriber subscriber, @Nullable StreamPosition last) {
        if (stopping || subscriptions.size() >= config.maxStreams()) {
            throw StandardProblem.UNAVAILABLE.because(
                    "This replica has too many open streams. Try again in a few seconds.");
        }
        if (subscriptions.stream().filter(open -> open.isOf(subscriber)).count() >= config.maxStreamsPerReader()) {
            throw StandardProblem.TOO_MANY_REQUESTS
                    .because("You have too many open streams. Close one before you open another.")
                    .retryAfter(RETRY_AFTER);
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
     * Subscribes from a start until an instant or {@link #close}.
     *
     * @param until when the subscriber's authorization ends
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

    /** Ends a subscription. */
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
            LOG.warnf("Subscribers receive no events at the moment; retrying. %s", e);
        }
        maintainSubscriptions();
        try {
            stopped.await(BACKOFF.after(failures + 1).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return failures + 1;
    }

    /** Delivers one page to every subscriber with free capacity; true if one of them has more to read. */
    private boolean pollOnce() throws SQLException {
        String target = history.now();
        Instant now = clock.instant();
        Map<StreamBatchKey, List<StreamSubscription>> batches = subscriptions.stream()
                .filter(subscription -> !subscription.position().equals(StreamPosition.at(target)))
                .filter(StreamSubscription::hasCapacity)
                .collect(Collectors.groupingBy(
                        subscription -> StreamBatchKey.of(subscription, target),
                        LinkedHashMap::new,
                        Collectors.toList()));
        boolean hasMore = false;
        for (Map.Entry<StreamBatchKey, List<StreamSubscription>> batch : batches.entrySet()) {
            hasMore |= emit(batch.getKey(), batch.getValue(), now);
        }
        return hasMore;
    }

    private boolean emit(StreamBatchKey batch, List<StreamSubscription> subscribers, Instant now) throws SQLException {
        StreamScope scope = new StreamScope("", batch.source(), topicsOf(subscribers), batch.audience());
        EventHistory.Page page = history.page(batch.upTo(), scope, StreamSubscription.PAGE);
        Set<String> topics = page.rows().stream().map(StreamedRow::topic).collect(Collectors.toSet());
        var audiences = topics.isEmpty()
                ? Map.<String, Predicate<StreamSubscriber>>of()
                : batch.audience().of(topics);
        for (StreamSubscription subscriber : subscribers) {
            if (!subscriber.emit(page, batch.upTo(), audiences, now)) {
                complete(subscriber);
            }
        }
        return page.hasMore();
    }

    /** What one of them follows; null for all. */
    private static @Nullable Set<String> topicsOf(List<StreamSubscription> subscribers) {
        Set<String> topics = new HashSet<>();
        for (StreamSubscription subscriber : subscribers) {
            Set<String> own = subscriber.scope().topics();
            if (own == null) {
                return null;
            }
            topics.addAll(own);
        }
        return topics;
    }

    /** Sends heartbeats to idle subscribers; closes streams that have expired or stalled. */
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

    /** Streams have no end, so they would block the shutdown of the service. */
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

    /**
     * Subscribers with the same key share a query.
     *
     * @param topics of a subscriber that catches up on its own; null for those that have caught up
     */
    private record StreamBatchKey(
            StreamSource source,
            StreamAudience audience,
            @Nullable Set<String> topics,
            StreamPosition upTo) {

        static StreamBatchKey of(StreamSubscription subscription, String target) {
            StreamScope scope = subscription.scope();
            return new StreamBatchKey(
                    scope.source(),
                    scope.audience(),
                    subscription.hasCaughtUp() ? null : scope.topics(),
                    subscription.position().upTo(target));
        }
    }

    /** @param reset whether events may be missing between the subscriber's position and this one */
    public record StreamStart(StreamPosition position, boolean reset) {}
}
