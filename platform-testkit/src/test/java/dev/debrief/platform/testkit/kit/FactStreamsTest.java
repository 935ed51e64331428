package dev.debrief.platform.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.outbox.Outbox;
import dev.debrief.platform.stream.FactStreams;
import dev.debrief.platform.stream.FactStreams.Start;
import dev.debrief.platform.stream.StreamAudience.Follower;
import dev.debrief.platform.stream.StreamEvent;
import dev.debrief.platform.stream.StreamPosition;
import dev.debrief.platform.stream.StreamScope;
import dev.debrief.platform.stream.StreamSink;
import dev.debrief.platform.stream.StreamedFact;
import dev.debrief.platform.stream.Subscription;
import dev.debrief.platform.testkit.DebriefResources;
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
@WithTestResource(DebriefResources.class)
class FactStreamsTest {

    private final Instant forLong = Instant.now().plus(Duration.ofHours(1));

    @Inject
    Outbox outbox;

    @Inject
    FactStreams streams;

    private final KitTopic topic = new KitTopic();

    @Test
    void givesWhatIsCommittedLaterUnderALowerNumber() throws InterruptedException {
        // Given
        String slow = anAggregate();
        String quick = anAggregate();
        Tape tape = follow(null, slow, quick);
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);

        // When
        Thread late = new Thread(() -> QuarkusTransaction.requiringNew().run(() -> {
            outbox.append(KitFact.about(slow, 1));
            written.countDown();
            await(mayCommit);
        }));
        late.start();
        written.await();
        append(quick);
        Awaitility.await().untilAsserted(() -> assertThat(tape.versions(quick)).containsExactly(1L));
        List<Long> before = tape.versions(slow);
        mayCommit.countDown();
        late.join();

        // Then
        assertThat(before).isEmpty();
        Awaitility.await().untilAsserted(() -> assertThat(tape.versions(slow)).containsExactly(1L));
        assertThat(tape.seqs()).as("the numbers went backwards").isNotEqualTo(tape.sortedSeqs());
        tape.close();
    }

    @Test
    void givesNothingOfARollback() {
        // Given
        String aggregate = anAggregate();
        Tape tape = follow(null, aggregate);

        // When
        QuarkusTransaction.begin();
        outbox.append(KitFact.about(aggregate, 1));
        QuarkusTransaction.rollback();
        append(aggregate);

        // Then
        Awaitility.await()
                .untilAsserted(() -> assertThat(tape.versions(aggregate)).containsExactly(1L));
        tape.close();
    }

    @Test
    void givesEachFactOnceAndInOrderToWhoeverComesBack() {
        // Given
        List<String> aggregates =
                Stream.generate(FactStreamsTest::anAggregate).limit(5).toList();
        List<Comeback> followers = IntStream.range(0, 4)
                .mapToObj(seed -> new Comeback(new Random(seed), aggregates))
                .toList();

        // When
        List<Callable<Map<String, Long>>> everybody = new ArrayList<>();
        IntStream.range(0, 6).forEach(seed -> everybody.add(() -> write(new Random(seed), aggregates)));
        followers.forEach(follower -> everybody.add(follower::comeAndGo));
        Map<String, Long> expected = Together.run(everybody).stream()
                .flatMap(counts -> counts.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum));

        // Then
        assertThat(expected.values().stream().mapToLong(n -> n).sum()).isGreaterThan(400);
        for (Comeback follower : followers) {
            follower.stay(expected);
        }
    }

    /** Transactions of several facts in any order, some of them slow, some rolled back. */
    private Map<String, Long> write(Random random, List<String> aggregates) {
        Map<String, Long> counts = new HashMap<>();
        for (int round = 0; round < 60; round++) {
            List<String> some = aggregates.stream()
                    .filter(aggregate -> random.nextInt(3) == 0)
                    .sorted()
                    .toList();
            boolean rollsBack = random.nextInt(8) == 0;
            long pause = random.nextInt(4) == 0 ? random.nextInt(60) : 0;
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    some.forEach(aggregate -> outbox.append(KitFact.about(aggregate, 1)));
                    pause(pause);
                    if (rollsBack) {
                        throw new IllegalStateException("the change is refused");
                    }
                });
                some.forEach(aggregate -> counts.merge(aggregate, 1L, Long::sum));
            } catch (IllegalStateException refused) {
                assertThat(rollsBack).as(refused.toString()).isTrue();
            }
        }
        return counts;
    }

    /** Follows, goes away with any of the positions it was given, and comes back with it. */
    private final class Comeback {

        private final Random random;
        private final List<String> aggregates;
        private final List<StreamedFact> had = new ArrayList<>();
        private StreamPosition position;

        Comeback(Random random, List<String> aggregates) {
            this.random = random;
            this.aggregates = aggregates;
            this.position = streams.start(scope(aggregates), null).position();
        }

        Map<String, Long> comeAndGo() {
            for (int visit = 0; visit < 15; visit++) {
                Tape tape = follow(position, aggregates.toArray(String[]::new));
                pause(random.nextInt(150));
                keep(tape, random.nextInt(40));
            }
            return Map.of();
        }

        private void keep(Tape tape, int most) {
            tape.close();
            List<Given> given = tape.given();
            List<Given> kept = given.subList(0, Math.min(most, given.size()));
            kept.forEach(one -> had.add(one.fact()));
            if (!kept.isEmpty()) {
                position = kept.get(kept.size() - 1).position();
            }
        }

        void stay(Map<String, Long> expected) {
            Tape tape = follow(position, aggregates.toArray(String[]::new));
            long all = expected.values().stream().mapToLong(n -> n).sum();
            Awaitility.await().until(() -> had.size() + tape.given().size() >= all);
            keep(tape, Integer.MAX_VALUE);
            expected.forEach((aggregate, count) -> assertThat(had.stream()
                            .filter(fact -> fact.aggregateId().equals(aggregate))
                            .map(StreamedFact::version))
                    .as(aggregate)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, count).boxed().toList()));
        }
    }

    private Tape follow(@Nullable StreamPosition position, String... aggregates) {
        topic.provide();
        StreamScope scope = scope(List.of(aggregates));
        Start start = streams.start(scope, position);
        assertThat(start.anew()).isFalse();
        Tape tape = new Tape();
        tape.subscription = streams.open(scope, new Follower(Set.of(), true), forLong, start, tape);
        return tape;
    }

    private static StreamScope scope(List<String> aggregates) {
        return new StreamScope(
                KitFact.AGGREGATE_TYPE,
                null,
                asked -> asked.stream().filter(aggregates::contains).collect(Collectors.toMap(id -> id, id ->
                        (Predicate<Follower>) follower -> true)));
    }

    private void append(String aggregate) {
        QuarkusTransaction.requiringNew().call(() -> outbox.append(KitFact.about(aggregate, 1)));
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

    private record Given(StreamPosition position, StreamedFact fact) {}

    /** Keeps what it is given. */
    private final class Tape implements StreamSink {

        private final List<Given> given = new ArrayList<>();
        private @Nullable Subscription subscription;

        @Override
        public synchronized void give(StreamEvent event) {
            if (event.fact() != null) {
                given.add(new Given(event.position(), event.fact()));
            }
            event.taken();
        }

        @Override
        public void end() {
            throw new AssertionError("Nobody ended this stream.");
        }

        synchronized List<Given> given() {
            return List.copyOf(given);
        }

        List<Long> versions(String aggregate) {
            return given().stream()
                    .map(Given::fact)
                    .filter(fact -> fact.aggregateId().equals(aggregate))
                    .map(StreamedFact::version)
                    .toList();
        }

        List<Long> seqs() {
            return given().stream().map(one -> one.fact().seq()).toList();
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
