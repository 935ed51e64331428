package dev.debrief.platform.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.job.JobAttempt;
import dev.debrief.platform.job.JobMaintenance;
import dev.debrief.platform.job.JobResult;
import dev.debrief.platform.job.NewJobs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
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
    void deletesFailedAndWithdrawnJobsLongAfterTheirLastAttempt() {
        behave(job -> JobResult.dead("REJECTED", "No such mailbox."));
        UUID oldDead = enqueue();
        UUID retriedLater = enqueue();
        UUID recentDead = enqueue();
        worker.runDue();
        UUID oldWithdrawn = enqueue();
        change(oldWithdrawn, jobs::withdraw);
        UUID recentWithdrawn = enqueue();
        change(recentWithdrawn, jobs::withdraw);
        for (UUID old : List.of(oldDead, retriedLater, oldWithdrawn)) {
            KitDatabase.execute("UPDATE job SET created_at = now() - interval '95 days' WHERE id = ?", old);
        }
        KitDatabase.execute("UPDATE job_attempt SET at = now() - interval '91 days' WHERE job_id = ?", oldDead);

        maintenance.purge();

        assertThat(KitDatabase.column(UUID.class, "SELECT id FROM job WHERE subject_id = ?", subject))
                .containsExactlyInAnyOrder(retriedLater, recentDead, recentWithdrawn);
    }

    @Test
    void enqueuesManyJobsWithCommonAndOwnMembers() {
        Instant later = KitJobs.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MICROS);
        List<NewJobs.Item> items = IntStream.range(0, 2_500)
                .mapToObj(number -> new NewJobs.Item(
                        Ids.next(), subject, "{\"number\": " + number + "}", number == 7 ? later : null))
                .toList();
        QuarkusTransaction.requiringNew()
                .run(() -> jobs.enqueue(new NewJobs(KitJobHandler.KIND, subject, "{\"channel\": \"EMAIL\"}", items)));

        List<UUID> ids = items.stream().map(NewJobs.Item::id).toList();
        assertThat(KitDatabase.column(
                        UUID.class,
                        "SELECT id FROM job WHERE subject_id = ? AND payload ->> 'channel' = 'EMAIL'"
                                + " ORDER BY CAST(payload ->> 'number' AS integer)",
                        subject))
                .isEqualTo(ids);
        assertThat(KitJobs.nextAt(ids.get(7))).isEqualTo(later);
        assertThat(KitJobs.nextAt(ids.get(8))).isBeforeOrEqualTo(KitJobs.now());
        KitDatabase.execute("DELETE FROM job WHERE subject_id = ? AND payload ->> 'number' <> '0'", subject);
        assertThat(worker.runDue()).isEqualTo(1);
    }

    @Test
    void retriesOnlyDeadJobsOfMany() {
        UUID succeeded = enqueue();
        worker.runDue();
        behave(job -> JobResult.dead("REJECTED", "No such mailbox."));
        UUID dead = enqueue();
        worker.runDue();
        UUID withdrawn = enqueue();
        change(withdrawn, jobs::withdraw);
        behave(job -> JobResult.succeeded("Done."));

        int retried = QuarkusTransaction.requiringNew()
                .call(() -> jobs.retryDead(List.of(succeeded, dead, withdrawn, UUID.randomUUID())));

        assertThat(retried).isEqualTo(1);
        assertThat(worker.runDue()).isEqualTo(1);
        assertThat(KitJobs.row(dead)).containsExactly("SUCCEEDED 2");
        assertThat(KitJobs.row(succeeded)).containsExactly("SUCCEEDED 1");
        assertThat(KitJobs.row(withdrawn)).containsExactly("WITHDRAWN 0");
    }

    @Test
    void withdrawsPendingAndDeadJobsOfMany() {
        UUID succeeded = enqueue();
        worker.runDue();
        behave(job -> JobResult.dead("REJECTED", "No such mailbox."));
        UUID dead = enqueue();
        worker.runDue();
        UUID leased = enqueue();
        KitJobs.lease(leased);

        int withdrawn = QuarkusTransaction.requiringNew().call(() -> jobs.withdraw(List.of(succeeded, dead, leased)));

        assertThat(withdrawn).isEqualTo(2);
        assertThat(KitJobs.row(succeeded)).containsExactly("SUCCEEDED 1");
        assertThat(KitJobs.row(dead)).containsExactly("WITHDRAWN 1");
        assertThat(KitJobs.row(leased)).containsExactly("WITHDRAWN 0");
        assertThat(KitJobs.leased()).isEmpty();
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
