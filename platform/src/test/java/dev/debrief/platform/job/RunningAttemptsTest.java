package dev.debrief.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.job.RunningAttempts.Attempt;
import dev.debrief.platform.job.RunningAttempts.Capacity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RunningAttemptsTest {

    private static final int WORKERS = 16;
    private static final int SLOW_WORKERS = 8;
    private static final int PERMITS = WORKERS + SLOW_WORKERS;
    private static final Duration SLOW_AFTER = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofSeconds(15);
    private static final JobResult SUCCESS = JobResult.succeeded("Done.");
    private static final JobResult FAILURE = JobResult.retry("NON_2XX", "The receiver responded with 503.");
    private static final JobResult TIMEOUT = JobResult.retry("TIMEOUT", "No complete response in time.");

    private long now;
    private final RunningAttempts attempts = new RunningAttempts(WORKERS, SLOW_WORKERS, SLOW_AFTER, () -> now);

    @Test
    void aNewReceiverGetsOneAttempt() {
        assertThat(capacity().closed()).isEmpty();

        start("new");

        assertThat(capacity().closed()).containsExactly("new");
        assertThat(capacity().trusted()).isEmpty();
        assertThat(capacity().free()).isEqualTo(WORKERS - 1);
    }

    @Test
    void aReceiverThatRespondsQuicklyGetsSeveral() {
        attempt("healthy", Duration.ofMillis(10), SUCCESS);
        attempt("failing", Duration.ofMillis(10), FAILURE);

        start("healthy");

        assertThat(capacity().trusted()).containsExactlyInAnyOrder("healthy", "failing");
        assertThat(capacity().closed()).isEmpty();
        assertThat(capacity().slow()).isEmpty();
    }

    @Test
    void aReceiverThatTimesOutGetsOneAttemptOnSlowThreads() {
        attempt("hanging", Duration.ofMillis(10), SUCCESS);
        attempt("hanging", LONG, TIMEOUT);

        start("hanging");

        assertThat(capacity().slow()).containsExactly("hanging");
        assertThat(capacity().closed()).containsExactly("hanging");
        assertThat(capacity().free()).isEqualTo(WORKERS);
        assertThat(capacity().slowFree()).isEqualTo(SLOW_WORKERS - 1);
    }

    @Test
    void aReceiverThatSucceedsSlowlyGetsSeveralOnSlowThreads() {
        attempt("slow", LONG, SUCCESS);

        assertThat(capacity().slow()).containsExactly("slow");
        assertThat(capacity().trusted()).containsExactly("slow");
    }

    @Test
    void aReceiverThatRecoversIsAsAnyOther() {
        attempt("recovered", LONG, TIMEOUT);
        attempt("recovered", Duration.ofMillis(10), SUCCESS);

        assertThat(capacity().slow()).isEmpty();
        assertThat(capacity().trusted()).containsExactly("recovered");
    }

    @Test
    void aPostponementSaysNothing() {
        attempt("hanging", LONG, TIMEOUT);
        attempt("hanging", Duration.ofMillis(1), JobResult.postponed("Recent attempts have failed.", LONG));

        assertThat(capacity().slow()).containsExactly("hanging");
        assertThat(capacity().trusted()).isEmpty();
    }

    @Test
    void receiversThatBeginToHangReleaseTheWorkers() {
        List<Attempt> hanging = new ArrayList<>();
        for (int receiver = 0; receiver < 4; receiver++) {
            String key = "hanging-" + receiver;
            attempt(key, Duration.ofMillis(10), SUCCESS);
            for (int slot = 0; slot < 4; slot++) {
                hanging.add(start(key));
            }
        }
        assertThat(capacity().free()).isZero();

        now += SLOW_AFTER.plusMillis(1).toNanos();

        assertThat(capacity().free()).isEqualTo(SLOW_WORKERS);
        assertThat(capacity().trusted()).isEmpty();
        assertThat(capacity().closed()).hasSize(4);
        hanging.forEach(attempts::end);
        assertThat(capacity().free()).isEqualTo(WORKERS);
    }

    @Test
    void doesNotExceedThePermits() {
        attempt("slow", LONG, SUCCESS);

        Capacity few = attempts.capacity(3);
        Capacity none = attempts.capacity(0);

        assertThat(few.free() + few.slowFree()).isEqualTo(3);
        assertThat(none.isEmpty()).isTrue();
    }

    @Test
    void forgetsReceiversThatWereNotAttemptedForLong() {
        for (int receiver = 0; receiver <= RunningAttempts.MAX_KEYS; receiver++) {
            attempt("receiver-" + receiver, Duration.ofMillis(10), SUCCESS);
        }

        assertThat(capacity().trusted())
                .hasSize(RunningAttempts.MAX_KEYS)
                .doesNotContain("receiver-0")
                .contains("receiver-1");
    }

    private Capacity capacity() {
        return attempts.capacity(PERMITS);
    }

    private void attempt(String key, Duration duration, JobResult result) {
        Attempt attempt = start(key);
        now += duration.toNanos();
        attempts.record(attempt, result);
        attempts.end(attempt);
    }

    private Attempt start(String key) {
        return attempts.start(
                new ClaimedJob(UUID.randomUUID(), "kind", "subject", key, "{}", UUID.randomUUID(), false));
    }
}
