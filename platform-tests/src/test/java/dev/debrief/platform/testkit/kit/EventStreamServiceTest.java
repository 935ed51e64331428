package dev.debrief.platform.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.debrief.platform.outbox.Outbox;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.stream.EventStreamService;
import dev.debrief.platform.stream.EventStreamService.StreamStart;
import dev.debrief.platform.stream.StreamAudience.StreamSubscriber;
import dev.debrief.platform.stream.StreamConfig;
import dev.debrief.platform.stream.StreamItem;
import dev.debrief.platform.stream.StreamPosition;
import dev.debrief.platform.stream.StreamScope;
import dev.debrief.platform.stream.StreamSink;
import dev.debrief.platform.stream.StreamSubscription;
import dev.debrief.platform.stream.StreamedEvent;
import dev.debrief.platform.testkit.DebriefTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class EventStreamServiceTest {

    private static final StreamSubscriber READER = new StreamSubscriber("user:rita", Set.of(), true);

    private final Instant forLong = Instant.now().plus(Duration.ofHours(1));

    @Inject
    Outbox outbox;

    @Inject
    EventStreamService streams;

    @Inject
    StreamConfig config;

    private final KitTopic topic = new KitTopic();

    @Test
    void deliversWhatIsCommittedLaterWithALowerSequence() throws InterruptedException {
        // Given
        String slow = anAggregate();
        String quick = anAggregate();
        RecordingSink sink = follow(null, slow, quick);
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);

        // When
        Thread late = new Thread(() -> QuarkusTransaction.requiringNew().run(() -> {
            outbox.append(KitEvent.about(slow, 1));
            written.countDown();
            await(mayCommit);
        }));
        late.start();
        written.await();
        append(quick);
        Awaitility.await().untilAsserted(() -> assertThat(sink.versions(quick)).containsExactly(1L));
        List<Long> before = sink.versions(slow);
        mayCommit.countDown();
        late.join();

        // Then
        assertThat(before).isEmpty();
        Awaitility.await().untilAsserted(() -> assertThat(sink.versions(slow)).containsExactly(1L));
        assertThat(sink.seqs()).as("the numbers went backwards").isNotEqualTo(sink.sortedSeqs());
        sink.close();
    }

    @Test
    void deliversNothingOfARollback() {
        // Given
        String aggregate = anAggregate();
        RecordingSink sink = follow(null, aggregate);

        // When
        QuarkusTransaction.begin();
        outbox.append(KitEvent.about(aggregate, 1));
        QuarkusTransaction.rollback();
        append(aggregate);

        // Then
        Awaitility.await()
                .untilAsserted(() -> assertThat(sink.versions(aggregate)).containsExactly(1L));
        sink.close();
    }

    @Test
    void deliversEachEventOnceAndInOrderAcrossReconnects() {
        // Given
        List<String> aggregates =
                Stream.generate(EventStreamServiceTest::anAggregate).limit(5).toList();
        List<ReconnectingSubscriber> subscribers = IntStream.range(0, 4)
                .mapToObj(seed -> new ReconnectingSubscriber(new Random(seed), aggregates))
                .toList();

        // When
        List<Callable<Map<String, Long>>> tasks = new ArrayList<>();
        IntStream.range(0, 6).forEach(seed -> tasks.add(() -> write(new Random(seed), aggregates)));
        subscribers.forEach(subscriber -> tasks.add(subscriber::reconnectRepeatedly));
        Map<String, Long> expected = ConcurrentRunner.run(tasks).stream()
                .flatMap(counts -> counts.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum));

        // Then
        assertThat(expected.values().stream().mapToLong(n -> n).sum()).isGreaterThan(400);
        for (ReconnectingSubscriber subscriber : subscribers) {
            subscriber.readToEnd(expected);
        }
    }

    @Test
    void limitsTheStreamsOfEachReader() {
        // Given
        StreamSubscriber eager = new StreamSubscriber("user:eager", Set.of(), true);
        StreamScope scope = scope(List.of(anAggregate()));
        List<StreamSubscription> open = new ArrayList<>();
        for (int i = 0; i < config.maxStreamsPerReader(); i++) {
            StreamStart start = streams.start(scope, eager, null);
            open.add(streams.open(scope, eager, forLong, start, new RecordingSink()));
        }

        // Then
        assertThatThrownBy(() -> streams.start(scope, eager, null))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(StandardProblem.TOO_MANY_REQUESTS));
        assertThat(streams.start(scope, READER, null).reset()).isFalse();
        open.forEach(streams::close);
        assertThat(streams.start(scope, eager, null).reset()).isFalse();
    }

    /** Concurrent transactions with several events, some of them slow, some rolled back. */
    private Map<String, Long> write(Random random, List<String> aggregates) {
        Map<String, Long> counts = new HashMap<>();
        for (int round = 0; round < 60; round++) {
            List<String> some = aggregates.stream()
                    .filter(aggregate -> random.nextInt(3) == 0)
                    .sorted()
                    .toList();
            boolean willRollBack = random.nextInt(8) == 0;
            long pause = random.nextInt(4) == 0 ? random.nextInt(60) : 0;
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    some.forEach(aggregate -> outbox.append(KitEvent.about(aggregate, 1)));
                    pause(pause);
                    if (willRollBack) {
                        throw new IllegalStateException("the change is refused");
                    }
                });
                some.forEach(aggregate -> counts.merge(aggregate, 1L, Long::sum));
            } catch (IllegalStateException refused) {
                assertThat(willRollBack).as(refused.toString()).isTrue();
            }
        }
        return counts;
    }

    /** Subscribes, disconnects at a random position, and reconnects with it. */
    private final class ReconnectingSubscriber {

        private final Random random;
        private final List<String> aggregates;
        private final List<StreamedEvent> received = new ArrayList<>();
        private StreamPosition position;

        ReconnectingSubscriber(Random random, List<String> aggregates) {
            this.random = random;
            this.aggregates = aggregates;
            this.position = streams.start(scope(aggregates), READER, null).position();
        }

        Map<String, Long> reconnectRepeatedly() {
            for (int visit = 0; visit < 15; visit++) {
                RecordingSink sink = follow(position, aggregates.toArray(String[]::new));
                pause(random.nextInt(150));
                keep(sink, random.nextInt(40));
            }
            return Map.of();
        }

        private void keep(RecordingSink sink, int most) {
            sink.close();
            List<DeliveredEvent> delivered = sink.delivered();
            List<DeliveredEvent> kept = delivered.subList(0, Math.min(most, delivered.size()));
            kept.forEach(one -> received.add(one.event()));
            if (!kept.isEmpty()) {
                position = kept.get(kept.size() - 1).position();
            }
        }

        void readToEnd(Map<String, Long> expected) {
            RecordingSink sink = follow(position, aggregates.toArray(String[]::new));
            long all = expected.values().stream().mapToLong(n -> n).sum();
            Awaitility.await().until(() -> received.size() + sink.delivered().size() >= all);
            keep(sink, Integer.MAX_VALUE);
            expected.forEach((aggregate, count) -> assertThat(received.stream()
                            .filter(event -> event.aggregateId().equals(aggregate))
                            .map(StreamedEvent::version))
                    .as(aggregate)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, count).boxed().toList()));
        }
    }

    private RecordingSink follow(@Nullable StreamPosition position, String... aggregates) {
        topic.provide();
        StreamScope scope = scope(List.of(aggregates));
        StreamStart start = streams.start(scope, READER, position);
        assertThat(start.reset()).isFalse();
        RecordingSink sink = new RecordingSink();
        sink.subscription = streams.open(scope, READER, forLong, start, sink);
        return sink;
    }

    private static StreamScope scope(List<String> aggregates) {
        return new StreamScope(
                KitEvent.AGGREGATE_TYPE,
                null,
                asked -> asked.stream().filter(aggregates::contains).collect(Collectors.toMap(id -> id, id ->
                        (Predicate<StreamSubscriber>) subscriber -> true)));
    }

    private void append(String aggregate) {
        QuarkusTransaction.requiringNew().call(() -> outbox.append(KitEvent.about(aggregate, 1)));
    }

    private static String anAggregate() {
        return UUID.randomUUID().toString();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private record DeliveredEvent(StreamPosition position, StreamedEvent event) {}

    /** Records all items. */
    private final class RecordingSink implements StreamSink {

        private final List<DeliveredEvent> delivered = new ArrayList<>();
        private @Nullable StreamSubscription subscription;

        @Override
        public synchronized void emit(StreamItem item) {
            if (item.row() instanceof StreamedEvent event) {
                delivered.add(new DeliveredEvent(item.position(), event));
            }
            item.consumed();
        }

        @Override
        public void complete() {
            throw new AssertionError("The stream was not completed.");
        }

        synchronized List<DeliveredEvent> delivered() {
            return List.copyOf(delivered);
        }

        List<Long> versions(String aggregate) {
            return delivered().stream()
                    .map(DeliveredEvent::event)
                    .filter(event -> event.aggregateId().equals(aggregate))
                    .map(StreamedEvent::version)
                    .toList();
        }

        List<Long> seqs() {
            return delivered().stream().map(one -> one.event().seq()).toList();
        }

        List<Long> sortedSeqs() {
            return seqs().stream().sorted().toList();
        }

        void close() {
            if (subscription != null) {
                streams.close(subscription);
            }
        }
    }
}
