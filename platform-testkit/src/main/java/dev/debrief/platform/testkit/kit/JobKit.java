package dev.debrief.platform.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.debrief.platform.job.JobAttempt;
import dev.debrief.platform.job.JobMaintenance;
import dev.debrief.platform.job.JobResult;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Tests what happens to a job from its enqueuing to its end. Extend it in a service:
 *
 * <pre>{@code
 * @QuarkusTest
 * @WithTestResource(DebriefTestResource.class)
 * class JobTest extends JobKit {}
 * }</pre>
 */
public abstract class JobKit extends JobKitBase {

    @Inject
    JobMaintenance maintenance;

    @Test
    void refusesToEnqueueWithoutTransaction() {
        assertThatThrownBy(() -> jobs.enqueue(newJob(KitJobHandler.KIND)))
                .hasMessageContaining("Transaction is required");
    }

    @Test
    void runsAJobThatWasEnqueuedWithItsChange() {
        UUID id = enqueue();

        assertThat(worker.runDue()).isEqualTo(1);

        assertThat(KitJobs.row(id)).containsExactly("SUCCEEDED 1");
        assertThat(KitJobs.attempts(id)).containsExactly("1 SUCCESS");
        assertThat(KitJobs.ends(id)).containsExactly("SUCCEEDED");
        assertThat(worker.runDue()).isZero();
    }

    @Test
    void deletesJobsLongAfterTheySucceeded() {
        UUID old = enqueue();
        UUID recent = enqueue();
        UUID pending = enqueue();
        worker.runDue();
        KitDatabase.execute("UPDATE job SET succeeded_at = now() - interval '91 days' WHERE id = ?", old);
        KitDatabase.execute(
                "UPDATE job SET state = 'PENDING', next_at = now() + interval '1 day',"
                        + " succeeded_at = now() - interval '91 days' WHERE id = ?",
                pending);

        maintenance.purge();

        assertThat(KitDatabase.column(UUID.class, "SELECT id FROM job WHERE subject_id = ?", subject))
                .containsExactlyInAnyOrder(recent, pending);
        assertThat(KitJobs.attempts(old)).isEmpty();
    }

    @Test
    void doesNotEnqueueInAChangeThatWasRolledBack() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    jobs.enqueue(newJob(KitJobHandler.KIND));
                    throw new IllegalStateException("the change is refused");
                }))
                .hasMessage("the change is refused");

        assertThat(worker.runDue()).isZero();
    }

    @Test
    void givesTheHandlerWhatWasEnqueued() {
        behave(job -> JobResult.succeeded(job.id() + " " + job.payload()));

        UUID id = enqueue();
        worker.runDue();

        JobAttempt attempt =
                QuarkusTransaction.requiringNew().call(() -> jobs.attempts(id)).get(0);
        assertThat(attempt.detail()).isEqualTo(id + " {\"channel\": \"EMAIL\"}");
    }

    @Test
    void isWithdrawnIfItsHandlerNoLongerWantsIt() {
        behave(job -> JobResult.withdrawn("The action item was dropped."));
        UUID id = enqueue();

        worker.runDue();

        assertThat(KitJobs.row(id)).containsExactly("WITHDRAWN 1");
        assertThat(KitJobs.ends(id)).containsExactly("WITHDRAWN");
    }

    @Test
    void doesNotRunWhatWasWithdrawn() {
        UUID id = enqueue();
        QuarkusTransaction.requiringNew()
                .run(() -> jobs.lockPending(KitJobHandler.KIND, subject).forEach(jobs::withdraw));

        assertThat(worker.runDue()).isZero();

        assertThat(KitJobs.row(id)).containsExactly("WITHDRAWN 0");
    }

    @Test
    void onlyRecordsTheAttemptOfAJobThatWasWithdrawnMeanwhile() {
        behave(job -> {
            change(job.id(), jobs::withdraw);
            return JobResult.succeeded("Done.");
        });
        UUID id = enqueue();

        worker.runDue();

        assertThat(KitJobs.row(id)).containsExactly("WITHDRAWN 1");
        assertThat(KitJobs.attempts(id)).containsExactly("1 SUCCESS");
        assertThat(KitJobs.ends(id)).isEmpty();
    }

    @Test
    void takesOverTheJobOfAKilledWorkerAndCountsItsAttempt() {
        UUID id = enqueue();
        KitJobs.lease(id);
        assertThat(worker.runDue()).as("another worker holds it").isZero();

        KitJobs.expireLease(id);
        assertThat(worker.runDue()).isEqualTo(1);

        assertThat(KitJobs.row(id)).containsExactly("SUCCEEDED 2");
        assertThat(KitJobs.attempts(id)).containsExactly("1 TIMEOUT", "2 SUCCESS");
    }

    @Test
    void aJobThatKillsEveryWorkerIsDead() {
        UUID id = enqueue();
        behave(job -> FAILURE);
        attemptTimes(id, 2);
        KitJobs.makeDue(id);
        KitJobs.lease(id);
        KitJobs.expireLease(id);

        worker.runDue();

        assertThat(handler.executions(id)).isEqualTo(2);
        assertThat(KitJobs.row(id)).containsExactly("DEAD 3");
        assertThat(KitJobs.attempts(id)).endsWith("3 TIMEOUT");
        assertThat(KitJobs.ends(id)).containsExactly("DEAD");
    }

    @Test
    void storesTheResultWithItsEffectOrNotAtAll() {
        handler.afterEnd(subject, () -> {
            throw new IllegalStateException("the effect is refused");
        });
        UUID id = enqueue();

        worker.runDue();
        assertThat(KitJobs.row(id)).containsExactly("PENDING 0");
        assertThat(KitJobs.attempts(id)).isEmpty();
        assertThat(KitJobs.ends(id)).isEmpty();
        handler.afterEnd(subject, () -> {});
        KitJobs.expireLease(id);
        worker.runDue();

        assertThat(KitJobs.row(id)).containsExactly("SUCCEEDED 2");
        assertThat(KitJobs.ends(id)).containsExactly("SUCCEEDED");
    }

    @Test
    void keepsAJobThatNobodyHandles() {
        UUID unknown = QuarkusTransaction.requiringNew()
                .call(() -> jobs.enqueue(newJob("kit-unknown")).id());
        UUID known = enqueue();

        assertThat(worker.runDue()).isEqualTo(1);

        assertThat(KitJobs.row(unknown)).containsExactly("PENDING 0");
        assertThat(KitJobs.row(known)).containsExactly("SUCCEEDED 1");
    }
}
