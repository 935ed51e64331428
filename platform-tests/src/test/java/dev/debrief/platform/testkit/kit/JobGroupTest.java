package dev.debrief.platform.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.job.ClaimedJob;
import dev.debrief.platform.job.JobResult;
import dev.debrief.platform.job.JobWorker;
import dev.debrief.platform.job.Jobs;
import dev.debrief.platform.job.NewJob;
import dev.debrief.platform.testkit.DebriefTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Results that are stored together. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class JobGroupTest {

    private static final JobResult TOO_LONG =
            new JobResult(JobResult.Kind.SUCCEEDED, "X".repeat(33), null, "Cannot be stored.", null, null);

    @Inject
    Jobs jobs;

    @Inject
    JobWorker worker;

    @Inject
    KitJobHandler handler;

    private final CountDownLatch open = new CountDownLatch(1);

    @BeforeEach
    void prepare() {
        KitJobs.prepare();
    }

    @Test
    void manySuccessesNeedFewTransactions() {
        List<UUID> ids = IntStream.range(0, 100)
                .mapToObj(number -> enqueue("many", "key-" + number % 25))
                .toList();

        assertThat(worker.runDue()).isEqualTo(ids.size());

        assertThat(KitJobs.states(ids)).hasSize(ids.size()).containsOnly("SUCCEEDED");
        assertThat(ids).allSatisfy(id -> {
            assertThat(KitJobs.attempts(id)).containsExactly("1 SUCCESS");
            assertThat(KitJobs.ends(id)).containsExactly("SUCCEEDED");
        });
        assertThat(transactionsOf(ids)).isLessThanOrEqualTo(50);
    }

    @Test
    void whatArrivesDuringATransactionSharesTheNextOne() {
        List<CompletableFuture<Void>> running = new ArrayList<>();
        UUID first = startFirst(running);
        List<UUID> rest = IntStream.range(0, 8)
                .mapToObj(number -> enqueue("rest", "key-" + number))
                .toList();
        running.addAll(worker.startDue());
        awaitExecuted(rest);
        open.countDown();
        running.forEach(CompletableFuture::join);

        assertThat(KitJobs.row(first)).containsExactly("SUCCEEDED 1");
        assertThat(KitJobs.states(rest)).hasSize(rest.size()).containsOnly("SUCCEEDED");
        assertThat(transactionsOf(rest)).isLessThan(rest.size() / 2);
    }

    @Test
    void aResultThatCannotBeStoredDoesNotHarmItsGroup() {
        handler.behave("poisoned", job -> TOO_LONG);
        List<CompletableFuture<Void>> running = new ArrayList<>();
        startFirst(running);
        List<UUID> healthy = IntStream.range(0, 5)
                .mapToObj(number -> enqueue("healthy", "key-" + number))
                .toList();
        UUID poisoned = enqueue("poisoned", "key-of-it");
        running.addAll(worker.startDue());
        awaitExecuted(healthy);
        awaitExecuted(List.of(poisoned));
        open.countDown();
        running.forEach(CompletableFuture::join);

        assertThat(healthy).allSatisfy(id -> {
            assertThat(KitJobs.row(id)).containsExactly("SUCCEEDED 1");
            assertThat(KitJobs.attempts(id)).containsExactly("1 SUCCESS");
            assertThat(KitJobs.ends(id)).containsExactly("SUCCEEDED");
        });
        assertThat(KitJobs.row(poisoned)).containsExactly("PENDING 0");
        assertThat(KitJobs.attempts(poisoned)).isEmpty();
        assertThat(KitJobs.ends(poisoned)).isEmpty();
        assertThat(KitJobs.leased()).containsExactly(poisoned);
    }

    @Test
    void aResultThatWasNotCommittedLeadsToAnotherAttemptWithTheSameId() {
        handler.afterEnd("lost", () -> {
            throw new IllegalStateException("the transaction ends here");
        });
        UUID id = enqueue("lost", "key");
        worker.runDue();
        assertThat(KitJobs.row(id)).containsExactly("PENDING 0");
        assertThat(KitJobs.ends(id)).isEmpty();

        handler.afterEnd("lost", () -> {});
        KitJobs.expireLease(id);
        worker.runDue();

        assertThat(handler.executions(id)).isEqualTo(2);
        assertThat(KitJobs.attempts(id)).containsExactly("1 TIMEOUT", "2 SUCCESS");
        assertThat(KitJobs.ends(id)).containsExactly("SUCCEEDED");
    }

    @Test
    void aJobThatWasWithdrawnMeanwhileStaysWithdrawn() {
        handler.behave("withdrawn", job -> {
            withdraw(job);
            return JobResult.succeeded("Done.");
        });
        UUID id = enqueue("withdrawn", "key");

        worker.runDue();

        assertThat(KitJobs.row(id)).containsExactly("WITHDRAWN 1");
        assertThat(KitJobs.attempts(id)).containsExactly("1 SUCCESS");
    }

    @Test
    void aWorkerThatLostItsLeaseDoesNotPostpone() {
        handler.behave("stale", job -> {
            KitJobs.lease(job.id());
            return JobResult.postponed("Not now.", Duration.ofHours(1));
        });
        UUID id = enqueue("stale", "key");

        worker.runDue();

        assertThat(KitJobs.leased()).containsExactly(id);
        assertThat(KitJobs.nextAt(id)).isBeforeOrEqualTo(KitJobs.now());
    }

    /** Starts a job whose result keeps its transaction open until {@link #open}. */
    private UUID startFirst(List<CompletableFuture<Void>> running) {
        CountDownLatch storing = new CountDownLatch(1);
        String subject = "first-" + UUID.randomUUID();
        handler.afterEnd(subject, () -> {
            storing.countDown();
            await(open);
        });
        UUID id = enqueue(subject, "first");
        running.addAll(worker.startDue());
        await(storing);
        return id;
    }

    private void awaitExecuted(List<UUID> ids) {
        Awaitility.await().until(() -> ids.stream().allMatch(id -> handler.executions(id) == 1));
    }

    private void withdraw(ClaimedJob job) {
        QuarkusTransaction.requiringNew()
                .run(() -> jobs.withdraw(jobs.lock(job.id()).orElseThrow()));
    }

    private UUID enqueue(String subject, String key) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jobs.enqueue(new NewJob(KitJobHandler.Grouped.KIND, subject, key, "{}"))
                        .id());
    }

    /** How many transactions have stored the attempts. */
    private static long transactionsOf(List<UUID> ids) {
        return KitDatabase.column(
                        Long.class,
                        "SELECT count(DISTINCT CAST(xmin AS text)) FROM job_attempt WHERE job_id = ANY (?)",
                        (Object) ids.toArray(UUID[]::new))
                .get(0);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
