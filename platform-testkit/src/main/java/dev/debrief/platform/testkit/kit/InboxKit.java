package dev.debrief.platform.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.inbox.InboxMaintenance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests the guarantees of the inbox. Extend it in a service:
 *
 * <pre>{@code
 * @QuarkusTest
 * @WithTestResource(DebriefTestResource.class)
 * class InboxTest extends InboxKit {}
 * }</pre>
 */
public abstract class InboxKit {

    @Inject
    KitInbox inbox;

    @Inject
    InboxMaintenance sweep;

    @Inject
    KitEventConsumer consumer;

    private final String aggregate = UUID.randomUUID().toString();
    private final String other = UUID.randomUUID().toString();

    @BeforeEach
    void createTables() {
        KitDatabase.provide();
    }

    @Test
    void appliesAnEventOnceHoweverOftenItArrives() {
        // Given
        var event = KitRecords.event(aggregate, 1);

        // When
        inbox.receive(event, event, KitRecords.event(aggregate, 2), event);

        // Then
        assertThat(inbox.appliedVersions(aggregate)).containsExactly(1L, 2L);
        assertThat(inbox.parked(aggregate)).isEmpty();
    }

    @Test
    void appliesAnEventOnceWhenItArrivesAtSeveralReplicasAtOnce() {
        // Given
        var first = KitRecords.event(aggregate, 1);
        var second = KitRecords.event(aggregate, 2);
        Callable<Boolean> replica = () -> {
            inbox.receive(first, second);
            return true;
        };

        // When
        ConcurrentRunner.run(List.of(replica, replica, replica));

        // Then
        assertThat(inbox.appliedVersions(aggregate)).containsExactly(1L, 2L);
        assertThat(inbox.parked(aggregate)).isEmpty();
    }

    @Test
    void parksMalformedRecordsAndContinuesWithOthers() {
        // Given
        var noJson = KitRecords.event(aggregate, 1, KitEvent.TYPE, "{\"note\": ");
        var noHeaders = KitRecords.record(other, new byte[] {(byte) 0xff, 0});

        // When
        inbox.receive(noJson, noHeaders, KitRecords.event(other, 1));

        // Then
        assertThat(inbox.appliedVersions(other)).containsExactly(1L);
        assertThat(inbox.parked(aggregate)).containsExactly("1 unreadable");
        assertThat(KitDatabase.column(
                        String.class,
                        "SELECT reason FROM parked_message WHERE topic_offset = ? AND event_id IS NULL",
                        noHeaders.offset()))
                .containsExactly("unreadable");
    }

    @Test
    void parksAnUnknownTypeAndWhatComesBehindIt() {
        // When
        inbox.receive(
                KitRecords.event(aggregate, 1, "dev.debrief.kit-probe.vanished.v9", "{}"),
                KitRecords.event(aggregate, 2),
                KitRecords.event(other, 1));

        // Then
        assertThat(inbox.parked(aggregate)).containsExactly("1 unknown-type", "2 behind-parked");
        assertThat(inbox.appliedVersions(aggregate)).isEmpty();
        assertThat(inbox.appliedVersions(other)).containsExactly(1L);
    }

    @Test
    void parksWhatCannotBeAppliedAndLeavesNoTraceOfTheTry() {
        // Given
        var refused = KitRecords.event(aggregate, 1);
        consumer.rejectEvent(KitRecords.idOf(refused));

        // When
        inbox.receive(refused, refused, KitRecords.event(aggregate, 2));

        // Then
        assertThat(inbox.parked(aggregate)).containsExactly("1 not-applicable", "2 behind-parked");
        assertThat(inbox.appliedVersions(aggregate)).isEmpty();
    }

    @Test
    void waitsForAMissingVersionAndThenAppliesAllInOrder() {
        // Given
        inbox.receive(KitRecords.event(aggregate, 1), KitRecords.event(aggregate, 3), KitRecords.event(aggregate, 4));
        assertThat(inbox.parked(aggregate)).containsExactly("3 sequence-gap", "4 behind-parked");

        // When
        inbox.receive(KitRecords.event(aggregate, 2));

        // Then
        assertThat(inbox.appliedVersions(aggregate)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(inbox.parked(aggregate)).isEmpty();
    }

    @Test
    void takesTheFirstEventItSeesAsTheBaseline() {
        // When
        inbox.receive(KitRecords.event(aggregate, 7), KitRecords.event(aggregate, 8), KitRecords.event(aggregate, 6));

        // Then
        assertThat(inbox.appliedVersions(aggregate)).containsExactly(7L, 8L);
        assertThat(inbox.parked(aggregate)).isEmpty();
    }

    @Test
    void parksABaselineThatCannotBeAppliedAndWhatComesBehindIt() {
        // Given
        var refused = KitRecords.event(aggregate, 7);
        consumer.rejectEvent(KitRecords.idOf(refused));

        // When
        inbox.receive(refused, KitRecords.event(aggregate, 8));

        // Then
        assertThat(inbox.parked(aggregate)).containsExactly("7 not-applicable", "8 behind-parked");
        assertThat(inbox.appliedVersions(aggregate)).isEmpty();
    }

    @Test
    void detectsAGapBehindTheBaseline() {
        // When
        inbox.receive(KitRecords.event(aggregate, 7), KitRecords.event(aggregate, 9));

        // Then
        assertThat(inbox.appliedVersions(aggregate)).containsExactly(7L);
        assertThat(inbox.parked(aggregate)).containsExactly("9 sequence-gap");
    }

    @Test
    void endsInTheSameStateForEveryOrderOfArrival() {
        for (List<Integer> order : permutations(List.of(2, 3, 4, 5))) {
            String subject = UUID.randomUUID().toString();
            inbox.receive(KitRecords.event(subject, 1));
            order.forEach(version -> inbox.receive(KitRecords.event(subject, version)));
            assertThat(inbox.appliedVersions(subject)).as(order.toString()).containsExactly(1L, 2L, 3L, 4L, 5L);
            assertThat(inbox.parked(subject)).as(order.toString()).isEmpty();
        }
    }

    @Test
    void retriesWhileTheDatabaseIsUnavailable() {
        // Given
        consumer.simulateOutages(4);

        // When
        inbox.receive(KitRecords.event(aggregate, 1));

        // Then
        assertThat(inbox.appliedVersions(aggregate)).containsExactly(1L);
        assertThat(inbox.parked(aggregate)).isEmpty();
    }

    @Test
    void resumesWhereAReplicaDiedBetweenAnEventAndItsSuccessors() {
        // Given
        inbox.receive(KitRecords.event(aggregate, 1), KitRecords.event(aggregate, 3), KitRecords.event(aggregate, 4));
        KitDatabase.execute("UPDATE inbox_position SET last_version = 2 WHERE aggregate_id = ?", aggregate);

        // When
        sweep.release();

        // Then
        assertThat(inbox.appliedVersions(aggregate)).containsExactly(1L, 3L, 4L);
        assertThat(inbox.parked(aggregate)).isEmpty();
    }

    @Test
    void ignoresAnOldEventAfterItsIdWasPurged() {
        // Given
        var event = KitRecords.event(aggregate, 1);
        inbox.receive(event);
        KitDatabase.execute(
                "UPDATE inbox_message SET received_at = now() - interval '61 days' WHERE event_id = ?",
                KitRecords.idOf(event));

        // When
        int forgotten = sweep.purge();
        inbox.receive(event);

        // Then
        assertThat(forgotten).isEqualTo(1);
        assertThat(inbox.appliedVersions(aggregate)).containsExactly(1L);
    }

    @Test
    void appliesTheRecordsOfAPollInOneTransaction() {
        // When
        inbox.receiveTogether(
                KitRecords.event(aggregate, 1),
                KitRecords.event(other, 4),
                KitRecords.event(aggregate, 2),
                KitRecords.event(other, 5));

        // Then
        assertThat(inbox.appliedVersions(aggregate)).containsExactly(1L, 2L);
        assertThat(inbox.appliedVersions(other)).containsExactly(4L, 5L);
        assertThat(inbox.transactions(aggregate, other)).isEqualTo(1);
    }

    @Test
    void parksOneRecordOfAPollAndAppliesTheOthers() {
        // Given
        var refused = KitRecords.event(aggregate, 2);
        consumer.rejectEvent(KitRecords.idOf(refused));

        // When
        inbox.receiveTogether(
                KitRecords.event(aggregate, 1),
                KitRecords.event(other, 1),
                refused,
                KitRecords.event(other, 2),
                KitRecords.event(aggregate, 3));

        // Then
        assertThat(inbox.appliedVersions(aggregate)).containsExactly(1L);
        assertThat(inbox.parked(aggregate)).containsExactly("2 not-applicable", "3 behind-parked");
        assertThat(inbox.appliedVersions(other)).containsExactly(1L, 2L);
        assertThat(inbox.parked(other)).isEmpty();
    }

    @Test
    void releasesWhatIsParkedBeforeTheLaterRecordsOfAPoll() {
        // Given
        var late = KitRecords.event(aggregate, 3);
        inbox.receive(KitRecords.event(aggregate, 1), late);

        // When
        inbox.receiveTogether(KitRecords.event(aggregate, 2), late, KitRecords.event(aggregate, 4));

        // Then
        assertThat(inbox.appliedVersions(aggregate)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(inbox.parked(aggregate)).isEmpty();
    }

    @Test
    void appliesAPollOnceWhenItArrivesAtSeveralReplicasAtOnce() {
        // Given
        var records = List.of(
                KitRecords.event(aggregate, 1),
                KitRecords.event(other, 1),
                KitRecords.event(other, 2),
                KitRecords.event(aggregate, 2));
        Callable<Boolean> replica = () -> {
            inbox.receiveTogether(records.get(0), records.get(1), records.get(2), records.get(3));
            return true;
        };

        // When
        ConcurrentRunner.run(List.of(replica, replica, replica));

        // Then
        assertThat(inbox.appliedVersions(aggregate)).containsExactly(1L, 2L);
        assertThat(inbox.appliedVersions(other)).containsExactly(1L, 2L);
    }

    @Test
    void retriesAPollWhileTheDatabaseIsUnavailable() {
        // Given
        consumer.simulateOutages(4);

        // When
        inbox.receiveTogether(KitRecords.event(aggregate, 1), KitRecords.event(aggregate, 2));

        // Then
        assertThat(inbox.appliedVersions(aggregate)).containsExactly(1L, 2L);
        assertThat(inbox.parked(aggregate)).isEmpty();
    }

    @Test
    void endsInTheSameStateWhetherRecordsArriveTogetherOrOneByOne() {
        for (int seed = 1; seed <= 10; seed++) {
            assertThat(stateAfter(seed, true)).as("seed " + seed).isEqualTo(stateAfter(seed, false));
        }
    }

    /** The outcome of three aggregates whose events arrive twice, late, damaged and refused. */
    private List<String> stateAfter(int seed, boolean together) {
        Random random = new Random(seed);
        List<String> aggregates = List.of(
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString());
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int i = 0; i < 18; i++) {
            String subject = aggregates.get(random.nextInt(3));
            int version = 1 + i / 3 + random.nextInt(2);
            int kind = random.nextInt(12);
            var event = kind == 0
                    ? KitRecords.event(subject, version, KitEvent.TYPE, "{")
                    : KitRecords.event(subject, version);
            if (kind == 1) {
                consumer.rejectEvent(KitRecords.idOf(event));
            }
            records.add(event);
            if (kind == 2) {
                records.add(event);
            }
        }
        if (together) {
            inbox.receiveTogether(records);
        } else {
            records.forEach(event -> inbox.receive(event));
        }
        return aggregates.stream()
                .map(subject -> inbox.appliedVersions(subject) + " " + inbox.parked(subject))
                .toList();
    }

    private static List<List<Integer>> permutations(List<Integer> values) {
        if (values.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (Integer first : values) {
            List<Integer> rest =
                    values.stream().filter(value -> !value.equals(first)).toList();
            for (List<Integer> tail : permutations(rest)) {
                List<Integer> one = new ArrayList<>(List.of(first));
                one.addAll(tail);
                all.add(one);
            }
        }
        return all;
    }
}
