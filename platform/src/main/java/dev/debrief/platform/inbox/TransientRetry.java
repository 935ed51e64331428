package dev.debrief.platform.inbox;

import dev.debrief.platform.time.Backoff;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.ChannelRegistry;
import io.smallrye.reactive.messaging.PausableChannel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Retries work until it succeeds while failures are transient; gives up only when the service stops. */
@ApplicationScoped
class TransientRetry {

    private static final Logger LOG = Logger.getLogger(TransientRetry.class);

    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));
    private static final int MAX_UNCERTAIN_ATTEMPTS = 3;
    private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(10);

    private final ConsumerMetrics metrics;
    private final ChannelRegistry channels;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Phaser inFlight = new Phaser(1);

    TransientRetry(ConsumerMetrics metrics, ChannelRegistry channels) {
        this.metrics = metrics;
        this.channels = channels;
    }

    /**
     * Runs work that is one transaction. Retries transient failures without limit and uncertain ones a few times.
     *
     * @throws InboxClosedException if the service stops before the work succeeds
     * @throws RuntimeException the failure, if it is permanent
     */
    <T> T retryTransient(String consumer, Supplier<T> work) {
        return retry(consumer, work, MAX_UNCERTAIN_ATTEMPTS);
    }

    /** As {@link #retryTransient}, but retries every failure. */
    <T> T retryUntilSuccess(String consumer, Supplier<T> work) {
        return retry(consumer, work, Integer.MAX_VALUE);
    }

    /** Runs work once. When the service stops, it waits for the end of the work. */
    <T> T inFlight(Supplier<T> work) {
        throwIfStopping();
        inFlight.register();
        try {
            return work.get();
        } finally {
            inFlight.arriveAndDeregister();
        }
    }

    @SuppressWarnings("CatchThrowable") // an Error parks the event like any exception
    private <T> T retry(String consumer, Supplier<T> work, int maxUncertainAttempts) {
        for (int failures = 0; ; ) {
            try {
                T result = inFlight(work);
                metrics.markRunning(consumer);
                if (failures > 0) {
                    LOG.infof("%s continues after %d failed attempts", consumer, failures);
                }
                return result;
            } catch (InboxClosedException stopping) {
                throw stopping;
            } catch (Throwable failure) {
                failures++;
                if (isPermanent(failure, failures, maxUncertainAttempts)) {
                    metrics.markRunning(consumer);
                    throw failure;
                }
                if (failures == 1) {
                    LOG.warnf(failure, "%s is blocked and retries until it succeeds", consumer);
                }
                metrics.markStalled(consumer);
            }
            pauseOrThrow(BACKOFF.after(failures, ThreadLocalRandom.current().nextDouble()));
        }
    }

    private static boolean isPermanent(Throwable failure, int failures, int maxUncertainAttempts) {
        boolean unlimited = maxUncertainAttempts == Integer.MAX_VALUE;
        return switch (FailureKind.of(failure)) {
            case TRANSIENT -> false;
            case UNCERTAIN -> failures >= maxUncertainAttempts;
            case PERMANENT -> !unlimited;
        };
    }

    private void pauseOrThrow(Duration pause) {
        pause(pause);
        throwIfStopping();
    }

    /** Waits; no longer than until the service stops. */
    void pause(Duration pause) {
        try {
            stopping.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InboxClosedException();
        }
    }

    void throwIfStopping() {
        if (stopping.getCount() == 0) {
            throw new InboxClosedException();
        }
    }

    /** Lets running work finish, so that its records are acknowledged before the database pool closes. */
    void stop(@Observes ShutdownEvent event) {
        for (String name : channels.getIncomingNames()) {
            PausableChannel channel = channels.getPausable(name);
            if (channel != null) {
                channel.pause();
            }
        }
        stopping.countDown();
        int phase = inFlight.arriveAndDeregister();
        try {
            inFlight.awaitAdvanceInterruptibly(phase, SHUTDOWN_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            LOG.warn("Events are still being applied; they will be applied again after the next start");
        }
    }
}
