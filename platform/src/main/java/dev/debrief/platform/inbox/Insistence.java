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

/**
 * Tries work until it succeeds, while the database is away or at odds with itself; ends only when the service stops.
 */
@ApplicationScoped
class Insistence {

    private static final Logger LOG = Logger.getLogger(Insistence.class);

    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));
    private static final int TRIES_IN_DOUBT = 3;
    private static final Duration FINISH_WITHIN = Duration.ofSeconds(10);

    private final ConsumerStalls stalls;
    private final ChannelRegistry channels;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Phaser underWay = new Phaser(1);

    Insistence(ConsumerStalls stalls, ChannelRegistry channels) {
        this.stalls = stalls;
        this.channels = channels;
    }

    /**
     * Runs work that is one transaction, again and again while its failures are transient, a few times when in doubt.
     *
     * @throws InboxClosedException when the service stops before the work succeeds
     * @throws RuntimeException the failure, when it is permanent
     */
    <T> T untilDecided(String consumer, Supplier<T> work) {
        return insist(consumer, work, TRIES_IN_DOUBT);
    }

    /** As {@link #untilDecided}, but no failure is taken for permanent. */
    <T> T untilDone(String consumer, Supplier<T> work) {
        return insist(consumer, work, Integer.MAX_VALUE);
    }

    @SuppressWarnings("CatchThrowable") // a fact that breaks its consumer with an Error is parked like any other
    private <T> T insist(String consumer, Supplier<T> work, int triesInDoubt) {
        for (int failures = 0; ; ) {
            refuseWhenStopping();
            underWay.register();
            try {
                T result = work.get();
                stalls.moves(consumer);
                if (failures > 0) {
                    LOG.infof("%s goes on after %d failed tries", consumer, failures);
                }
                return result;
            } catch (Throwable failure) {
                failures++;
                if (isPermanent(failure, failures, triesInDoubt)) {
                    stalls.moves(consumer);
                    throw failure;
                }
                if (failures == 1) {
                    LOG.warnf(failure, "%s cannot go on now and tries again until it can", consumer);
                }
                stalls.stands(consumer);
            } finally {
                underWay.arriveAndDeregister();
            }
            pause(BACKOFF.after(failures, ThreadLocalRandom.current().nextDouble()));
        }
    }

    private static boolean isPermanent(Throwable failure, int failures, int triesInDoubt) {
        boolean patient = triesInDoubt == Integer.MAX_VALUE;
        return switch (Failure.of(failure)) {
            case TRANSIENT -> false;
            case DOUBTFUL -> failures >= triesInDoubt;
            case PERMANENT -> !patient;
        };
    }

    private void pause(Duration pause) {
        try {
            if (stopping.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new InboxClosedException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InboxClosedException();
        }
    }

    void refuseWhenStopping() {
        if (stopping.getCount() == 0) {
            throw new InboxClosedException();
        }
    }

    /** Lets the work under way finish, so that its records are acknowledged before the database pool closes. */
    void stop(@Observes ShutdownEvent event) {
        for (String name : channels.getIncomingNames()) {
            PausableChannel channel = channels.getPausable(name);
            if (channel != null) {
                channel.pause();
            }
        }
        stopping.countDown();
        int phase = underWay.arriveAndDeregister();
        try {
            underWay.awaitAdvanceInterruptibly(phase, FINISH_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            LOG.warn("Facts are still being applied; they will be applied again after the next start");
        }
    }
}
