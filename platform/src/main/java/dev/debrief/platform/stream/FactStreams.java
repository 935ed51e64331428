package dev.debrief.platform.stream;

import dev.debrief.platform.problem.CommonProblem;
import dev.debrief.platform.stream.StreamAudience.Follower;
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
 * Gives stored facts to those who follow them, in the order of commits within an aggregate and each once: also to those
 * who come back, here or at another replica, with the position they were given.
 *
 * <p>One thread reads for all followers, so that their number costs no queries, and only while there are any. It reads
 * the database and not Kafka: what is stored is shown, also while Kafka is away.
 */
@ApplicationScoped
public class FactStreams {

    private static final Logger LOG = Logger.getLogger(FactStreams.class);
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(10));

    private final FactHistory history;
    private final StreamConfig config;
    private final Clock clock;
    private final Counter stalled;
    private final Set<Subscription> subscriptions = ConcurrentHashMap.newKeySet();
    private final Semaphore arrivals = new Semaphore(0);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;
    private volatile boolean stopping;

    FactStreams(FactHistory history, StreamConfig config, Clock clock, MeterRegistry metrics) {
        this.history = history;
        this.config = config;
        this.clock = clock;
        Gauge.builder("streams.followers", subscriptions, Set::size)
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
    public Start start(StreamScope scope, @Nullable StreamPosition last) {
        if (stopping || subscriptions.size() >= config.most()) {
            throw CommonProblem.UNAVAILABLE.because(
                    "This replica has as many streams as it can take; try again after some seconds.");
        }
        try {
            StreamPosition now = StreamPosition.at(history.now());
            if (last == null) {
                return new Start(now, false);
            }
            boolean cannotResume = history.isAhead(last)
                    || history.count(last, scope, config.longestReplay() + 1) > config.longestReplay();
            return cannotResume ? new Start(now, true) : new Start(last, false);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the history of facts", e);
        }
    }

    /**
     * Follows from a start, until a moment or {@link #close}.
     *
     * @param until when the follower's right to listen ends
     */
    public Subscription open(StreamScope scope, Follower follower, Instant until, Start start, StreamSink sink) {
        var subscription = new Subscription(scope, follower, until, start.position(), sink, clock.instant());
        subscriptions.add(subscription);
        if (stopping) {
            end(subscription);
        }
        run();
        arrivals.release();
        return subscription;
    }

    /** The follower has gone. */
    public void close(Subscription subscription) {
        subscriptions.remove(subscription);
    }

    private synchronized void run() {
        if ((thread == null || !thread.isAlive()) && !stopping) {
            thread = new Thread(this::follow, "debrief-streams");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void follow() {
        int failures = 0;
        while (!stopping) {
            try {
                if (subscriptions.isEmpty()) {
                    arrivals.acquire();
                }
                arrivals.drainPermits();
                boolean hasMore = turn();
                failures = 0;
                tend();
                if (!hasMore) {
                    arrivals.tryAcquire(config.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
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
            LOG.warnf("Followers get no facts now; trying on. %s", e);
        }
        tend();
        try {
            stopped.await(BACKOFF.after(failures + 1).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return failures + 1;
    }

    /** Brings everybody who has room one page further; true when somebody has more to come. */
    private boolean turn() throws SQLException {
        String target = history.now();
        Instant now = clock.instant();
        Map<Reading, List<Subscription>> readings = subscriptions.stream()
                .filter(subscription -> !subscription.position().equals(StreamPosition.at(target)))
                .filter(Subscription::hasRoom)
                .collect(Collectors.groupingBy(
                        subscription -> new Reading(
                                subscription.reading(), subscription.position().towards(target)),
                        LinkedHashMap::new,
                        Collectors.toList()));
        boolean hasMore = false;
        for (Map.Entry<Reading, List<Subscription>> reading : readings.entrySet()) {
            hasMore |= give(reading.getKey(), reading.getValue(), now);
        }
        return hasMore;
    }

    private boolean give(Reading reading, List<Subscription> followers, Instant now) throws SQLException {
        FactHistory.Page page = history.page(reading.towards(), reading.scope(), Subscription.PAGE);
        Set<String> aggregates =
                page.facts().stream().map(StreamedFact::aggregateId).collect(Collectors.toSet());
        var audiences = aggregates.isEmpty()
                ? Map.<String, Predicate<Follower>>of()
                : reading.scope().audience().of(aggregates);
        for (Subscription follower : followers) {
            if (!follower.give(page, reading.towards(), audiences, now)) {
                end(follower);
            }
        }
        return page.hasMore();
    }

    /** Signs of life for those who hear nothing; the end for those who may not, or do not, listen any more. */
    private void tend() {
        Instant now = clock.instant();
        for (Subscription subscription : subscriptions) {
            if (subscription.isOver(now)) {
                end(subscription);
            } else if (subscription.hasStalledSince(now.minus(config.stalledAfter()), now)) {
                stalled.increment();
                end(subscription);
            } else if (subscription.isSilentSince(now.minus(config.heartbeat()))) {
                subscription.giveSignOfLife(now);
            }
        }
    }

    private void end(Subscription subscription) {
        subscriptions.remove(subscription);
        subscription.end();
    }

    /** Streams never end by themselves, so they would keep a stopping service waiting for them. */
    void endAll(@Observes ShutdownDelayInitiatedEvent event) {
        stopping = true;
        subscriptions.forEach(this::end);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        subscriptions.forEach(this::end);
        arrivals.release();
        stopped.countDown();
    }

    private record Reading(StreamScope scope, StreamPosition towards) {}

    /** @param anew whether facts may be missing between what the follower had and this position */
    public record Start(StreamPosition position, boolean anew) {}
}
