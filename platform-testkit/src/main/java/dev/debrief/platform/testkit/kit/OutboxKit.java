package dev.debrief.platform.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.debrief.platform.outbox.Outbox;
import dev.debrief.platform.outbox.OutboxRelay;
import dev.debrief.platform.outbox.OutgoingEvent;
import dev.debrief.platform.testkit.ServiceUnderTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests the guarantees of the outbox. Extend it in a service:
 *
 * <pre>{@code
 * @QuarkusTest
 * @WithTestResource(DebriefTestResource.class)
 * class OutboxTest extends OutboxKit {}
 * }</pre>
 */
public abstract class OutboxKit {

    @Inject
    Outbox outbox;

    @Inject
    OutboxRelay relay;

    private final KitTopic topic = new KitTopic();

    @BeforeEach
    void startFromAnEmptyOutbox() {
        topic.provide();
        relay.drain();
    }

    @Test
    void refusesToAppendWithoutTransaction() {
        assertThatThrownBy(() -> outbox.append(KitEvent.about(anAggregate(), 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("transaction");
    }

    @Test
    void publishesNothingOfAChangeThatWasRolledBack() {
        // Given
        String aggregate = anAggregate();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.append(KitEvent.about(aggregate, 1));
                    throw new IllegalStateException("the change is refused");
                }))
                .hasMessage("the change is refused");

        // When
        int published = relay.drain();

        // Then
        assertThat(published).isZero();
        assertThat(topic.read(aggregate)).isEmpty();
        assertThat(append(aggregate, 1)).as("the version is not used up").isEqualTo(1);
    }

    @Test
    void publishesACloudEventWithAllItsHeaders() {
        // Given
        String aggregate = anAggregate();
        Instant before = Instant.now().truncatedTo(ChronoUnit.MICROS);
        append(aggregate, 41);

        // When
        relay.drain();

        // Then
        ConsumerRecord<String, String> record = topic.read(aggregate).get(0);
        assertThat(record.key()).isEqualTo(aggregate);
        assertThat(record.value()).isEqualTo("{\"note\":\"note 41\",\"number\":41}");
        assertThat(KitTopic.header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(UUID.fromString(KitTopic.header(record, "ce_id")).version()).isEqualTo(7);
        assertThat(KitTopic.header(record, "ce_source")).isEqualTo("/debrief/" + ServiceUnderTest.name());
        assertThat(KitTopic.header(record, "ce_type")).isEqualTo(KitEvent.TYPE);
        assertThat(KitTopic.header(record, "ce_subject")).isEqualTo(aggregate);
        assertThat(Instant.parse(KitTopic.header(record, "ce_time"))).isBetween(before, Instant.now());
        assertThat(KitTopic.header(record, "ce_dataschema")).isEqualTo(KitEvent.SCHEMA);
        assertThat(KitTopic.header(record, "ce_sequence")).isEqualTo("1");
        assertThat(KitTopic.header(record, "content-type")).isEqualTo("application/json");
    }

    @Test
    void appendsManyEventsInTheirOrder() {
        // Given
        String aggregate = anAggregate();
        append(aggregate, 1);

        // When
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.appendAll(IntStream.rangeClosed(2, 400)
                        .mapToObj(number -> KitEvent.about(aggregate, number))
                        .toList()));
        append(aggregate, 401);
        relay.drain();

        // Then
        List<ConsumerRecord<String, String>> records = topic.read(aggregate);
        assertThat(records).extracting(KitTopic::version).containsExactlyElementsOf(upTo(401));
        assertThat(records.get(399).value()).contains("\"number\":400");
    }

    @Test
    void appendsManyEventsOfOneAggregateOnly() {
        List<OutgoingEvent> events = List.of(KitEvent.about(anAggregate(), 1), KitEvent.about(anAggregate(), 1));

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> outbox.appendAll(events)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsTheOrderPerAggregateUnderConcurrentWriters() {
        // Given
        List<String> aggregates = aggregates(4);
        ConcurrentRunner.run(writers(8, 25, aggregates));

        // When
        int published = relay.drain();

        // Then
        assertThat(published).isEqualTo(200);
        topic.read(Set.copyOf(aggregates))
                .forEach((aggregate, records) -> assertThat(records)
                        .extracting(KitTopic::version)
                        .as(aggregate)
                        .containsExactlyElementsOf(upTo(records.size())));
    }

    @Test
    void keepsFirstOccurrencesInOrderWithSeveralRelaysAndWriters() {
        // Given
        List<String> aggregates = aggregates(5);
        List<Callable<Integer>> tasks = new ArrayList<>(writers(3, 40, aggregates));
        IntStream.range(0, 3)
                .forEach(i -> tasks.add(() -> {
                    int published = 0;
                    for (int round = 0; round < 5; round++) {
                        published += relay.drain();
                    }
                    return published;
                }));

        // When
        ConcurrentRunner.run(tasks);
        relay.drain();

        // Then
        assertThat(firstOccurrencesInOrder(aggregates)).isEqualTo(120);
    }

    @Test
    void publishesTheRestAfterARelayLostItsConnection() {
        // Given
        List<String> aggregates = aggregates(20);
        ConcurrentRunner.run(writers(4, 300, aggregates));

        // When
        List<Boolean> cut = whileTheNewestEventCannotBeRemoved(
                () -> ConcurrentRunner.run(List.of(this::drainUntilCut, this::cutWaitingRelay)));
        long rest = pending();
        relay.drain();

        // Then
        assertThat(cut).as("the relay was waiting and lost its connection").containsExactly(true, true);
        assertThat(rest).isPositive();
        assertThat(firstOccurrencesInOrder(aggregates)).isEqualTo(1200);
        assertThat(pending()).isZero();
    }

    @Test
    void publishesOtherEventsWhileATopicIsMissing() {
        // Given
        String withoutTopic = anAggregate();
        String aggregate = anAggregate();
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.append(new OutgoingEvent(
                        "kit-missing", withoutTopic, KitEvent.TYPE, KitEvent.SCHEMA, new KitEvent("n", 1))));
        append(aggregate, 1);

        // When
        assertThatThrownBy(() -> relay.drain()).hasMessageContaining("debrief.kit-missing.v1");

        // Then
        assertThat(topic.read(aggregate)).hasSize(1);
        assertThat(KitDatabase.execute("DELETE FROM outbox_pending WHERE seq IN"
                        + " (SELECT seq FROM outbox_event WHERE aggregatetype = 'kit-missing')"))
                .as("the event without a topic is still pending")
                .isEqualTo(1);
    }

    @Test
    void publishesNothingTwiceWithoutFailures() {
        // Given
        String aggregate = anAggregate();
        append(aggregate, 1);

        // When
        int first = relay.drain();
        int second = relay.drain();

        // Then
        assertThat(first).isEqualTo(1);
        assertThat(second).isZero();
        assertThat(topic.read(aggregate)).hasSize(1);
    }

    @Test
    void keepsWhatItPublished() {
        // Given
        String aggregate = anAggregate();
        append(aggregate, 1);

        // When
        relay.drain();

        // Then
        assertThat(KitDatabase.column(Long.class, "SELECT seq FROM outbox_event WHERE aggregateid = ?", aggregate))
                .as("the table is the source of replays")
                .hasSize(1);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> applicationDeletes(aggregate)))
                .hasMessageContaining("permission denied");
    }

    private boolean drainUntilCut() {
        try {
            relay.drain();
            return false;
        } catch (IllegalStateException cut) {
            return true;
        }
    }

    private boolean cutWaitingRelay() {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        boolean cut = false;
        while (!cut && System.nanoTime() < deadline) {
            cut = !ApplicationDatabase.column("SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity"
                            + " WHERE application_name = 'debrief-relay' AND wait_event_type = 'Lock'")
                    .isEmpty();
        }
        return cut;
    }

    /** Locks the newest pending event, so that a relay waits after it has published it, until the action is over. */
    private static <T> T whileTheNewestEventCannotBeRemoved(Supplier<T> action) {
        try (Connection connection = ServiceUnderTest.database();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT seq FROM outbox_pending ORDER BY seq DESC LIMIT 1 FOR UPDATE");
            return action.get();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void applicationDeletes(String aggregate) {
        ApplicationDatabase.column(
                "DELETE FROM outbox_event WHERE aggregateid = '" + aggregate + "' RETURNING id::text");
    }

    private static long pending() {
        return KitDatabase.column(Long.class, "SELECT count(*) FROM outbox_pending")
                .get(0);
    }

    private List<Callable<Integer>> writers(int writers, int eventsEach, List<String> aggregates) {
        return IntStream.range(0, writers)
                .<Callable<Integer>>mapToObj(seed -> () -> {
                    Random random = new Random(seed);
                    for (int i = 0; i < eventsEach; i++) {
                        append(aggregates.get(random.nextInt(aggregates.size())), i);
                    }
                    return eventsEach;
                })
                .toList();
    }

    /** Checks that the first occurrences of each aggregate are 1, 2, 3 … and returns their total number. */
    private int firstOccurrencesInOrder(List<String> aggregates) {
        int all = 0;
        for (Map.Entry<String, List<ConsumerRecord<String, String>>> entry :
                topic.read(Set.copyOf(aggregates)).entrySet()) {
            List<Long> firsts =
                    entry.getValue().stream().map(KitTopic::version).distinct().toList();
            assertThat(firsts).as(entry.getKey()).containsExactlyElementsOf(upTo(firsts.size()));
            all += firsts.size();
        }
        return all;
    }

    private long append(String aggregate, long number) {
        return QuarkusTransaction.requiringNew().call(() -> outbox.append(KitEvent.about(aggregate, number)));
    }

    private static List<Long> upTo(int last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private static List<String> aggregates(int number) {
        return Stream.generate(OutboxKit::anAggregate).limit(number).toList();
    }

    private static String anAggregate() {
        return UUID.randomUUID().toString();
    }
}
