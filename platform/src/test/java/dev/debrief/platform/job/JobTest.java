package dev.debrief.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JobTest {

    private static final Instant NOW = Instant.parse("2024-11-15T11:35:00Z");
    private static final JobResult SUCCESS = JobResult.succeeded("Accepted.");
    private static final JobResult FAILURE = JobResult.retry("TIMEOUT", "No complete response in time.");
    private static final RetrySchedule SCHEDULE = RetrySchedule.STANDARD_WEBHOOKS;
    private static final double NO_JITTER = 0.5;

    private final UUID lease = UUID.randomUUID();
    private final Job job = new Job(new NewJob("delivery", "AI-12", "EMAIL", "{}"), NOW);

    @Test
    void aNewJobIsDueImmediately() {
        assertThat(job.state()).isEqualTo(JobState.PENDING);
        assertThat(job.nextAt()).isEqualTo(NOW);
    }

    @Test
    void aSuccessEndsTheJob() {
        assertThat(attempt(SUCCESS)).isTrue();

        assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(job.succeededAt()).isEqualTo(NOW);
        assertThat(job.nextAt()).isNull();
    }

    @Test
    void aFailureIsRetriedOnSchedule() {
        assertThat(attempt(FAILURE)).isFalse();

        assertThat(job.state()).isEqualTo(JobState.PENDING);
        assertThat(job.nextAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(job.reason()).isEqualTo("No complete response in time.");
    }

    @Test
    void tenFailuresEndTheRetries() {
        failTimes(9);
        assertThat(job.state()).isEqualTo(JobState.PENDING);

        failTimes(1);

        assertThat(job.state()).isEqualTo(JobState.DEAD);
        assertThat(job.attempts()).isEqualTo(10);
        assertThat(job.nextAt()).isNull();
    }

    @Test
    void aResultThatIsFinalIsNotRetried() {
        assertThat(attempt(JobResult.dead("REJECTED", "No such mailbox."))).isTrue();

        assertThat(job.state()).isEqualTo(JobState.DEAD);
        assertThat(job.reason()).isEqualTo("No such mailbox.");
    }

    @Test
    void aPostponedJobUsesNoAttempt() {
        leaseTo(lease);

        job.postpone(lease, JobResult.postponed("The receiver is away.", Duration.ofMinutes(1)), NOW.plusSeconds(60));

        assertThat(job.state()).isEqualTo(JobState.PENDING);
        assertThat(job.attempts()).isZero();
        assertThat(job.nextAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(job.reason()).isEqualTo("The receiver is away.");
        assertThat(job.isLeasedTo(lease)).isFalse();
    }

    @Test
    void aWorkerThatLostItsLeasePostponesNothing() {
        leaseTo(UUID.randomUUID());

        job.postpone(lease, JobResult.postponed("The receiver is away.", Duration.ofMinutes(1)), NOW.plusSeconds(60));

        assertThat(job.nextAt()).isEqualTo(NOW);
        assertThat(job.reason()).isNull();
    }

    @Test
    void aJobThatIsNoLongerWantedIsWithdrawn() {
        assertThat(attempt(JobResult.withdrawn("The action item was dropped."))).isTrue();

        assertThat(job.state()).isEqualTo(JobState.WITHDRAWN);
        assertThat(job.reason()).isEqualTo("The action item was dropped.");
    }

    @Test
    void retryAfterIsHonoured() {
        attempt(FAILURE.withResponse(429, null, Duration.ofHours(1)));

        assertThat(job.nextAt()).isEqualTo(NOW.plus(Duration.ofHours(1)));
    }

    @Test
    void aFailureOfAWorkerThatLostItsLeaseOnlyCounts() {
        leaseTo(UUID.randomUUID());

        assertThat(job.recordAttempt(lease, FAILURE, SCHEDULE, NOW, NO_JITTER)).isFalse();

        assertThat(job.attempts()).isEqualTo(1);
        assertThat(job.nextAt()).isEqualTo(NOW);
    }

    @Test
    void aSuccessOfAWorkerThatLostItsLeaseEndsTheJob() {
        leaseTo(UUID.randomUUID());

        assertThat(job.recordAttempt(lease, SUCCESS, SCHEDULE, NOW, NO_JITTER)).isTrue();

        assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void tenLostAttemptsEndTheRetries() {
        for (int i = 0; i < 9; i++) {
            leaseTo(UUID.randomUUID());
            assertThat(job.recordLostAttempt(FAILURE, SCHEDULE)).isFalse();
        }

        leaseTo(UUID.randomUUID());
        assertThat(job.recordLostAttempt(FAILURE, SCHEDULE)).isTrue();

        assertThat(job.state()).isEqualTo(JobState.DEAD);
        assertThat(job.attempts()).isEqualTo(10);
    }

    @Test
    void aManualRetryStartsANewRound() {
        failTimes(10);

        job.retry(NOW.plusSeconds(60));

        assertThat(job.state()).isEqualTo(JobState.PENDING);
        assertThat(job.nextAt()).isEqualTo(NOW.plusSeconds(60));
        failTimes(1);
        assertThat(job.state()).isEqualTo(JobState.PENDING);
        assertThat(job.attempts()).isEqualTo(11);
    }

    @Test
    void aResultOfAWithdrawnJobOnlyCounts() {
        leaseTo(lease);
        job.withdraw();

        assertThat(job.recordAttempt(lease, SUCCESS, SCHEDULE, NOW, NO_JITTER)).isFalse();

        assertThat(job.state()).isEqualTo(JobState.WITHDRAWN);
        assertThat(job.attempts()).isEqualTo(1);
    }

    @Test
    void aWithdrawnJobCannotBeRetried() {
        job.withdraw();

        assertThatThrownBy(() -> job.retry(NOW)).isInstanceOf(IllegalStateException.class);
    }

    private boolean attempt(JobResult result) {
        leaseTo(lease);
        return job.recordAttempt(lease, result, SCHEDULE, NOW, NO_JITTER);
    }

    private void failTimes(int times) {
        for (int i = 0; i < times; i++) {
            attempt(FAILURE);
        }
    }

    private void leaseTo(UUID worker) {
        job.assignLease(worker, NOW.plusSeconds(60));
    }
}
