package dev.debrief.platform.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.debrief.platform.job.ClaimedJob;
import dev.debrief.platform.job.Job;
import dev.debrief.platform.job.JobResult;
import dev.debrief.platform.job.JobWorker;
import dev.debrief.platform.job.Jobs;
import dev.debrief.platform.job.NewJob;
import dev.debrief.platform.testkit.ServiceUnderTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests jobs with several workers, as of several replicas, with the default configuration: 16 threads a worker, four
 * concurrent attempts of a key that has succeeded. Extend it in a service:
 *
 * <pre>{@code
 * @QuarkusTest
 * @WithTestResource(DebriefTestResource.class)
 * class JobConcurrencyTest extends JobConcurrencyKit {}
 * }</pre>
 */
public abstract class JobConcurrencyKit {

    private static final int WORKERS = 16;
    private static final int PER_KEY = 4;

    /** Of the advisory lock with which replicas claim one after another. */
    private static final int LOCK_SPACE = 0x0DEB0003;

    @Inject
    Jobs jobs;

    @Inject
    JobWorker worker;

    @Inject
    JobWorker otherReplica;

    @Inject
    KitJobHandler handler;

    private final CountDownLatch responds = new CountDownLatch(1);
    private final List<CompletableFuture<Void>> running = new ArrayList<>();

    @BeforeEach
    void prepare() {
        KitJobs.prepare();
    }

    @AfterEach
    void endAttempts() {
        responds.countDown();
        running.forEach(CompletableFuture::join);
    }

    @Test
    void runsEachJobOnceWithSeveralReplicas() {
        List<UUID> ids = IntStream.range(0, 10)
                .mapToObj(key -> enqueue("key-" + key, 5))
                .flatMap(List::stream)
                .toList();

        ConcurrentRunner.run(List.of(worker::runDue, otherReplica::runDue));
        worker.runDue();

        assertThat(ids)
                .allSatisfy(id -> assertThat(handler.executions(id)).isEqualTo(1))
                .allSatisfy(id -> assertThat(KitJobs.row(id)).containsExactly("SUCCEEDED 1"));
    }

    @Test
    void aKeyGetsOneAttemptUntilThatHasEnded() {
        enqueueHanging("new", 6);

        assertThat(start(worker)).isEqualTo(1);
        assertThat(start(worker)).isZero();
    }

    @Test
    void theLeasesOfAKilledWorkerDoNotCloseAKey() {
        List<UUID> ids = enqueue("restarted", 3);
        KitJobs.lease(ids.get(0));

        assertThat(worker.runDue()).isEqualTo(2);
    }

    @Test
    void limitsConcurrentAttemptsOfAKeyOverAllReplicas() {
        trust("slow");
        List<UUID> ids = enqueueHanging("slow", 6);

        assertThat(start(worker)).isEqualTo(PER_KEY);
        assertThat(start(otherReplica)).isZero();
        endAttempts();

        assertThat(otherReplica.runDue()).isEqualTo(2);
        assertThat(KitJobs.states(ids)).hasSize(6).containsOnly("SUCCEEDED");
    }

    @Test
    void aKindCanHaveALowerLimit() {
        trust("storm", "other");
        String subject = hangingSubject();
        List<UUID> ids = enqueue(KitJobHandler.Limited.KIND, subject, "storm", 6);
        enqueue(KitJobHandler.KIND, subject, "other", 6);

        assertThat(start(worker)).isEqualTo(KitJobHandler.Limited.MAX_CONCURRENT_PER_KEY + PER_KEY);
        assertThat(start(otherReplica)).isZero();
        assertThat(KitJobs.leased()).filteredOn(ids::contains).hasSize(KitJobHandler.Limited.MAX_CONCURRENT_PER_KEY);
    }

    @Test
    void aClaimSeesTheLeasesOfTheReplicaThatClaimsBeforeIt() throws SQLException {
        trust("busy");
        List<UUID> ids = enqueue("busy", 8);
        try (Connection replica = ServiceUnderTest.database();
                Statement statement = replica.createStatement()) {
            replica.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(" + LOCK_SPACE + ", 0)");
            FutureTask<Integer> claim = inThread(() -> start(worker));
            await().until(JobConcurrencyKit::aClaimWaits);
            for (UUID id : ids.subList(0, PER_KEY)) {
                statement.execute("UPDATE job SET lease = gen_random_uuid(), leased_until = now() + interval '1 hour'"
                        + " WHERE id = '" + id + "'");
            }
            replica.commit();

            assertThat(claim).succeedsWithin(Duration.ofMinutes(1)).isEqualTo(0);
        }
    }

    @Test
    void aHangingKeyDoesNotBlockOthers() {
        trust("hanging", "healthy");
        List<UUID> hanging = enqueueHanging("hanging", 6);
        List<UUID> healthy = enqueue("healthy", 6);

        assertThat(start(worker)).isEqualTo(2 * PER_KEY);
        await().untilAsserted(() -> {
            start(worker);
            assertThat(KitJobs.states(healthy)).hasSize(6).containsOnly("SUCCEEDED");
        });

        assertThat(KitJobs.states(hanging)).hasSize(6).containsOnly("PENDING");
    }

    @Test
    void threadsThatNeverReturnCountEvenWithoutALease() {
        trust("hanging");
        List<UUID> hanging = enqueueHanging("hanging", 6);
        assertThat(start(worker)).isEqualTo(PER_KEY);

        hanging.forEach(KitJobs::expireLease);

        assertThat(start(worker)).as("its threads are still occupied").isZero();
        assertThat(start(otherReplica)).as("it has threads for this key").isEqualTo(PER_KEY);
    }

    @Test
    void everyKeyGetsItsFirstSlotBeforeAnyGetsItsSecond() {
        List<String> keys =
                IntStream.range(0, 5).mapToObj(key -> "hanging-" + key).toList();
        trust(keys.toArray(String[]::new));
        keys.forEach(key -> enqueueHanging(key, PER_KEY));
        UUID last = enqueueHanging("late", 1).get(0);

        assertThat(start(worker)).isEqualTo(WORKERS);

        assertThat(KitJobs.leased()).hasSize(WORKERS).contains(last);
    }

    @Test
    void stopsAfterTheRunningAttemptsAndStartsNoOthers() {
        UUID attempted = enqueueHanging("slow", 1).get(0);
        assertThat(start(worker)).isEqualTo(1);
        UUID waiting = enqueue("other", 1).get(0);

        FutureTask<Boolean> drained = new FutureTask<>(() -> worker.drain(Duration.ofMinutes(1)));
        Thread stopping = new Thread(drained);
        stopping.start();
        await().until(() -> stopping.getState() == Thread.State.TIMED_WAITING);
        assertThat(start(worker)).isZero();
        assertThat(drained).isNotDone();
        responds.countDown();

        assertThat(drained).succeedsWithin(Duration.ofMinutes(1)).isEqualTo(true);
        assertThat(KitJobs.row(attempted)).containsExactly("SUCCEEDED 1");
        assertThat(KitJobs.row(waiting)).containsExactly("PENDING 0");
        assertThat(KitJobs.leased()).isEmpty();
        assertThat(otherReplica.runDue()).isEqualTo(1);
    }

    /** Both replicas have succeeded with a job of each key. */
    private void trust(String... keys) {
        for (JobWorker replica : List.of(worker, otherReplica)) {
            for (String key : keys) {
                enqueue(key, 1);
            }
            assertThat(replica.runDue()).isEqualTo(keys.length);
        }
    }

    private int start(JobWorker replica) {
        List<CompletableFuture<Void>> started = replica.startDue();
        synchronized (running) {
            running.addAll(started);
        }
        return started.size();
    }

    private List<UUID> enqueue(String key, int count) {
        return enqueue(KitJobHandler.KIND, "none", key, count);
    }

    /** Jobs that do not return until {@link #responds}. */
    private List<UUID> enqueueHanging(String key, int count) {
        return enqueue(KitJobHandler.KIND, hangingSubject(), key, count);
    }

    private String hangingSubject() {
        String subject = UUID.randomUUID().toString();
        handler.behave(subject, this::awaitResponse);
        return subject;
    }

    private List<UUID> enqueue(String kind, String subject, String key, int count) {
        List<NewJob> newJobs = Collections.nCopies(count, new NewJob(kind, subject, key, "{}"));
        return QuarkusTransaction.requiringNew()
                .call(() -> jobs.enqueue(newJobs).stream().map(Job::id).toList());
    }

    private JobResult awaitResponse(ClaimedJob job) {
        try {
            responds.await();
            return JobResult.succeeded("Done.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return JobResult.retry("TIMEOUT", "The worker was stopped.");
        }
    }

    private static <T> FutureTask<T> inThread(Callable<T> call) {
        FutureTask<T> task = new FutureTask<>(call);
        Thread thread = new Thread(task);
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.start();
        return task;
    }

    private static boolean aClaimWaits() {
        return !KitDatabase.column(
                        Integer.class,
                        "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND classid::bigint = ? AND NOT granted",
                        LOCK_SPACE)
                .isEmpty();
    }
}
