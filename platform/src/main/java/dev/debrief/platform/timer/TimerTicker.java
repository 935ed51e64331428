package dev.debrief.platform.timer;

import dev.debrief.platform.time.Backoff;
import dev.debrief.platform.time.SchedulingMode;
import dev.debrief.platform.timer.TimerStore.ClaimedTimer;
import dev.debrief.platform.timer.TimerStore.TimerKey;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Fires timers that are due: claim, effect and events of each commit together, so a timer fires once with any number of
 * replicas, and after a downtime with its original time. A failed timer is retried later, parked after five failures,
 * and never blocks others.
 */
@ApplicationScoped
public class TimerTicker {

    private static final Logger LOG = Logger.getLogger(TimerTicker.class);

    private static final int BATCH = 50;
    private static final int MAX_ATTEMPTS = 5;
    private static final Backoff RETRY_BACKOFF = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(2));

    private final TimerStore store;
    private final Instance<TimerHandler> handlers;
    private final MeterRegistry metrics;
    private final SchedulingMode schedulingMode;

    TimerTicker(
            TimerStore store,
            @Any Instance<TimerHandler> handlers,
            MeterRegistry metrics,
            @ConfigProperty(name = "debrief.scheduling", defaultValue = "automatic") SchedulingMode schedulingMode) {
        this.store = store;
        this.handlers = handlers;
        this.metrics = metrics;
        this.schedulingMode = schedulingMode;
    }

    @Scheduled(identity = "timer-ticker", every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        if (schedulingMode != SchedulingMode.AUTOMATIC) {
            return;
        }
        try {
            fireDue();
        } catch (RuntimeException failure) {
            LOG.debugf(failure, "Timers wait: the database is unavailable");
        }
    }

    /** Fires due timers until none is left; returns how many fired. Tests call it directly. */
    public int fireDue() {
        int fired = 0;
        while (true) {
            List<TimerKey> due = store.inTransaction(connection -> store.due(connection, BATCH));
            List<FiringOutcome> firings = due.stream().map(this::fire).toList();
            fired += Collections.frequency(firings, FiringOutcome.FIRED);
            boolean allSkipped = Collections.frequency(firings, FiringOutcome.SKIPPED) == firings.size();
            if (allSkipped || due.size() < BATCH) {
                return fired;
            }
        }
    }

    private enum FiringOutcome {
        FIRED,
        FAILED,
        SKIPPED
    }

    private FiringOutcome fire(TimerKey key) {
        var claimed = new AtomicReference<@Nullable ClaimedTimer>();
        try {
            FiringOutcome firing = store.inTransaction(connection -> {
                ClaimedTimer timer = store.claim(connection, key).orElse(null);
                if (timer == null) {
                    return FiringOutcome.SKIPPED;
                }
                claimed.set(timer);
                handlerOf(key.kind()).fire(timer.toDueTimer());
                store.done(connection, timer);
                return FiringOutcome.FIRED;
            });
            if (firing == FiringOutcome.FIRED) {
                count(key.kind(), "fired");
            }
            return firing;
        } catch (Throwable failure) { // an Error of one handler must not block other timers
            ClaimedTimer timer = claimed.get();
            if (timer == null) {
                throw failure;
            }
            failed(timer, failure);
            return FiringOutcome.FAILED;
        }
    }

    private TimerHandler handlerOf(String kind) {
        return handlers.stream()
                .filter(handler -> handler.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new UnknownKindException(kind));
    }

    private void failed(ClaimedTimer timer, Throwable failure) {
        boolean attemptsExhausted = timer.attempts() + 1 >= MAX_ATTEMPTS;
        // An unknown kind may belong to a newer version during a rollout: give it time to take over.
        Duration pause = failure instanceof UnknownKindException
                ? RETRY_BACKOFF.longest()
                : RETRY_BACKOFF.after(timer.attempts() + 1);
        boolean recorded = store.inTransaction(
                connection -> store.failed(connection, timer, pause, attemptsExhausted, failure.toString()));
        if (!recorded) {
            return;
        }
        TimerKey key = timer.key();
        count(key.kind(), attemptsExhausted ? "parked" : "failed");
        if (attemptsExhausted) {
            LOG.errorf(
                    failure,
                    "Timer %s of %s, due at %s, is parked after %d failed attempts. Fix the cause, then set its state to"
                            + " ARMED in table timer",
                    key.kind(),
                    key.subjectId(),
                    timer.fireAt(),
                    timer.attempts() + 1);
        } else {
            LOG.warnf(failure, "Timer %s of %s failed and is retried in %s", key.kind(), key.subjectId(), pause);
        }
    }

    private void count(String kind, String outcome) {
        metrics.counter("timers", "kind", kind, "outcome", outcome).increment();
    }

    /** No bean of this service handles the kind. */
    private static final class UnknownKindException extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        UnknownKindException(String kind) {
            super("No TimerHandler of this service handles timers of kind " + kind);
        }
    }
}
