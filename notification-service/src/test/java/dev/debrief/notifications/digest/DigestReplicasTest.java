package dev.debrief.notifications.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.debrief.notifications.NotificationResources;
import dev.debrief.notifications.notification.Frequency;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.timer.TimerTicker;
import dev.debrief.platform.timer.Timers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Three replicas collect events, of which they receive some twice, while three of them look for due digests. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class DigestReplicasTest {

    private static final Instant NOON = Instant.parse("2024-11-15T12:00:00Z");
    private static final int REPLICAS = 3;
    private static final int RECIPIENTS = 4;
    private static final int EVENTS_PER_REPLICA = 30;
    private static final int EVENTS_OF_ALL = 10;

    @Inject
    DigestService digests;

    @Inject
    TimerTicker ticker;

    @Inject
    Timers timers;

    @Inject
    Clock clock;

    private final List<String> handles =
            Stream.generate(DigestFixture::handle).limit(RECIPIENTS).toList();
    private final List<Notification> receivedByAll = IntStream.range(0, EVENTS_OF_ALL)
            .mapToObj(DigestReplicasTest::event)
            .toList();
    private final AtomicInteger collecting = new AtomicInteger(REPLICAS);
    private final CyclicBarrier half = new CyclicBarrier(REPLICAS, this::awaitFirstDigests);

    @Test
    void eachEventIsInExactlyOneDigest() throws Exception {
        List<Runnable> replicas = new ArrayList<>();
        for (int i = 0; i < REPLICAS; i++) {
            replicas.add(this::collect);
            replicas.add(this::lookForDueDigests);
        }

        runAtOnce(replicas);
        fire();

        int events = REPLICAS * EVENTS_PER_REPLICA + EVENTS_OF_ALL;
        for (String handle : handles) {
            assertThat(DigestFixture.column(
                            String.class,
                            "SELECT concat_ws(' ', count(*), count(digest_id), count(DISTINCT event_id))"
                                    + " FROM digest_entry WHERE recipient = ?",
                            handle))
                    .containsExactly(events + " " + events + " " + events);
            List<UUID> withEntries = DigestFixture.column(
                    UUID.class, "SELECT DISTINCT digest_id FROM digest_entry WHERE recipient = ?", handle);
            assertThat(DigestFixture.column(UUID.class, "SELECT id FROM digest WHERE recipient = ?", handle))
                    .as("no digest is empty")
                    .containsExactlyInAnyOrderElementsOf(withEntries)
                    .as("they were sent while others collected")
                    .hasSizeGreaterThan(1);
            assertThat(DigestFixture.queued(handle))
                    .as("one delivery a digest")
                    .containsExactlyInAnyOrderElementsOf(withEntries);
        }
    }

    private void collect() {
        try {
            collect(IntStream.range(0, EVENTS_PER_REPLICA).mapToObj(DigestReplicasTest::event));
            half.await();
            collect(receivedByAll.stream());
        } catch (InterruptedException | BrokenBarrierException failure) {
            throw new IllegalStateException(failure);
        } finally {
            collecting.decrementAndGet();
        }
    }

    private void collect(Stream<Notification> events) {
        events.forEach(event -> QuarkusTransaction.requiringNew()
                .run(() -> digests.collect(
                        handles.stream()
                                .map(handle -> DigestFixture.recipient(handle, Frequency.DAILY, NOON))
                                .toList(),
                        event)));
    }

    /** So that everybody gets a second one. */
    private void awaitFirstDigests() {
        await().untilAsserted(() -> {
            fire();
            assertThat(handles)
                    .allSatisfy(
                            handle -> assertThat(DigestFixture.queued(handle)).isNotEmpty());
        });
    }

    private void lookForDueDigests() {
        while (collecting.get() > 0) {
            fire();
        }
    }

    private void fire() {
        QuarkusTransaction.requiringNew()
                .run(() -> timers.arm(
                        DigestTimer.KIND, DigestTimer.SUBJECT, clock.instant().minusSeconds(1)));
        ticker.fireDue();
    }

    private static Notification event(int number) {
        return DigestFixture.notification(UUID.randomUUID(), "AI-12 has state " + number, NOON);
    }

    private static void runAtOnce(List<Runnable> replicas) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(replicas.size());
        CyclicBarrier start = new CyclicBarrier(replicas.size());
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Runnable replica : replicas) {
                running.add(threads.submit(() -> {
                    Thread.currentThread().setContextClassLoader(loader);
                    start.await();
                    replica.run();
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
