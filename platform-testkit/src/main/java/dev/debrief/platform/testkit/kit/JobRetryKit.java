package dev.debrief.platform.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.job.JobResult;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Tests when a job is attempted again, and when no more. Extend it in a service:
 *
 * <pre>{@code
 * @QuarkusTest
 * @WithTestResource(DebriefTestResource.class)
 * class JobRetryTest extends JobRetryKit {}
 * }</pre>
 */
public abstract class JobRetryKit extends JobKitBase {

    @Test
    void retriesOnScheduleWithJitter() {
        behave(job -> FAILURE);
        UUID id = enqueue();

        assertNextAttempt(id, Duration.ofSeconds(8), Duration.ofSeconds(12));
        KitJobs.makeDue(id);
        assertNextAttempt(id, Duration.ofSeconds(48), Duration.ofSeconds(72));

        assertThat(worker.runDue()).as("it is not due").isZero();
        assertThat(KitJobs.row(id)).containsExactly("PENDING 2");
    }

    @Test
    void honoursRetryAfter() {
        behave(job -> FAILURE.withResponse(429, "slow down", Duration.ofMinutes(30)));

        assertNextAttempt(enqueue(), Duration.ofMinutes(30), Duration.ofMinutes(30));
    }

    @Test
    void capsRetryAfter() {
        behave(job -> FAILURE.withResponse(429, "slow down", Duration.ofDays(30)));

        assertNextAttempt(enqueue(), Duration.ofHours(1), Duration.ofHours(1));
    }

    @Test
    void postponesWithoutUsingAnAttempt() {
        behave(job -> JobResult.postponed("The circuit breaker is open.", Duration.ofSeconds(30)));
        UUID id = enqueue();

        assertNextAttempt(id, Duration.ofSeconds(30), Duration.ofSeconds(36));

        assertThat(KitJobs.row(id)).containsExactly("PENDING 0");
        assertThat(KitJobs.reason(id)).isEqualTo("The circuit breaker is open.");
        assertThat(KitJobs.attempts(id)).isEmpty();
        assertThat(handler.results(id)).isEmpty();
        behave(job -> JobResult.succeeded("Done."));
        KitJobs.makeDue(id);
        worker.runDue();
        assertThat(KitJobs.row(id)).containsExactly("SUCCEEDED 1");
    }

    @Test
    void postponesByASecondAtLeast() {
        behave(job -> JobResult.postponed("A probe is running.", Duration.ZERO));

        assertNextAttempt(enqueue(), Duration.ofSeconds(1), Duration.ofMillis(1200));
    }

    @Test
    void isDeadAfterTheLastAttemptWithItsReason() {
        behave(job -> FAILURE);
        UUID id = enqueue();

        attemptTimes(id, 3);

        assertThat(KitJobs.row(id)).containsExactly("DEAD 3");
        assertThat(KitJobs.reason(id)).isEqualTo("The receiver responded with 503.");
        assertThat(KitJobs.attempts(id)).containsExactly("1 NON_2XX", "2 NON_2XX", "3 NON_2XX");
        assertThat(KitJobs.ends(id)).containsExactly("DEAD");
    }

    @Test
    void isDeadAtOnceIfAnotherAttemptWouldFail() {
        behave(job -> JobResult.dead("REJECTED", "No such mailbox."));
        UUID id = enqueue();

        worker.runDue();

        assertThat(KitJobs.row(id)).containsExactly("DEAD 1");
        assertThat(KitJobs.reason(id)).isEqualTo("No such mailbox.");
        assertThat(KitJobs.ends(id)).containsExactly("DEAD");
    }

    @Test
    void aManualRetryStartsANewRound() {
        behave(job -> FAILURE);
        UUID id = enqueue();
        attemptTimes(id, 3);

        change(id, jobs::retry);
        attemptTimes(id, 2);
        assertThat(KitJobs.row(id)).containsExactly("PENDING 5");
        attemptTimes(id, 1);

        assertThat(KitJobs.row(id)).containsExactly("DEAD 6");
        assertThat(KitJobs.attempts(id)).hasSize(6);
        assertThat(KitJobs.ends(id)).containsExactly("DEAD", "DEAD");
    }

    @Test
    void retriesAfterAnException() {
        behave(job -> {
            throw new AssertionError("simulated Error");
        });
        UUID id = enqueue();

        worker.runDue();

        assertThat(KitJobs.row(id)).containsExactly("PENDING 1");
        assertThat(KitJobs.attempts(id)).containsExactly("1 ERROR");
        assertThat(KitJobs.reason(id)).contains("simulated Error");
    }

    /** Attempts the job; the next attempt is between these delays after this one. */
    private void assertNextAttempt(UUID id, Duration shortest, Duration longest) {
        Instant before = KitJobs.now();
        assertThat(worker.runDue()).isEqualTo(1);
        Instant after = KitJobs.now();
        assertThat(KitJobs.nextAt(id)).isBetween(before.plus(shortest), after.plus(longest));
    }
}
