package dev.debrief.platform.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.inbox.InboxSweep;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the inbox promises of facts that arrive. Extend it in a service:
 *
 * <pre>{@code
 * @QuarkusTest
 * @WithTestResource(DebriefResources.class)
 * class InboxTest extends InboxKit {}
 * }</pre>
 */
public abstract class InboxKit {

    @Inject
    KitInbox inbox;

    @Inject
    InboxSweep sweep;

    @Inject
    KitFactConsumer consumer;

    private final String aggregate = UUID.randomUUID().toString();
    private final String other = UUID.randomUUID().toString();

    @BeforeEach
    void provideTables() {
        KitDatabase.provide();
    }

    @Test
    void appliesAFactOnceHoweverOftenItComes() {
        // Given
        var fact = KitRecords.fact(aggregate, 1);

        // When
        inbox.receive(fact, fact, KitRecords.fact(aggregate, 2), fact);

        // Then
        assertThat(inbox.effects(aggregate)).containsExactly(1L, 2L);
        assertThat(inbox.parked(aggregate)).isEmpty();
    }

    @Test
    void appliesAFactOnceWhenItComesToTwoReplicasAtOnce() {
        // Given
        var first = KitRecords.fact(aggregate, 1);
        var second = KitRecords.fact(aggregate, 2);
        Callable<Boolean> replica = () -> {
            inbox.receive(first, second);
            return true;
        };

        // When
        Together.run(List.of(replica, replica, replica));

        // Then
        assertThat(inbox.effects(aggregate)).containsExactly(1L, 2L);
        assertThat(inbox.parked(aggregate)).isEmpty();
    }

    @Test
    void parksWhatIsMalformedAndGoesOnWithOthers() {
        // Given
        var noJson = KitRecords.fact(aggregate, 1, KitFact.TYPE, "{\"note\": ");
        var noHeaders = KitRecords.record(other, new byte[] {(byte) 0xff, 0});

        // When
        inbox.receive(noJson, noHeaders, KitRecords.fact(other, 1));

        // Then
        assertThat(inbox.effects(other)).containsExactly(1L);
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
                KitRecords.fact(aggregate, 1, "dev.debrief.kit-probe.vanished.v9", "{}"),
                KitRecords.fact(aggregate, 2),
                KitRecords.fact(other, 1));

        // Then
        assertThat(inbox.parked(aggregate)).containsExactly("1 unknown-type", "2 behind-parked");
        assertThat(inbox.effects(aggregate)).isEmpty();
        assertThat(inbox.effects(other)).containsExactly(1L);
    }

    @Test
    void parksWhatCannotBeAppliedAndLeavesNoTraceOfTheTry() {
        // Given
        var refused = KitRecords.fact(aggregate, 1);
        consumer.refuse(KitRecords.idOf(refused));

        // When
        inbox.receive(refused, refused, KitRecords.fact(aggregate, 2));

        // Then
        assertThat(inbox.parked(aggregate)).containsExactly("1 not-applicable", "2 behind-parked");
        assertThat(inbox.effects(aggregate)).isEmpty();
    }

    @Test
    void waitsForAMissingVersionAndThenAppliesAllInOrder() {
        // Given
        inbox.receive(KitRecords.fact(aggregate, 1), KitRecords.fact(aggregate, 3), KitRecords.fact(aggregate, 4));
        assertThat(inbox.parked(aggregate)).containsExactly("3 sequence-gap", "4 behind-parked");

        // When
        inbox.receive(KitRecords.fact(aggregate, 2));

        // Then
        assertThat(inbox.effects(aggregate)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(inbox.parked(aggregate)).isEmpty();
    }

    @Test
    void endsInTheSameStateForEveryOrderOfArrival() {
        for (List<Integer> order : permutations(List.of(1, 2, 3, 4))) {
            String subject = UUID.randomUUID().toString();
            order.forEach(version -> inbox.receive(KitRecords.fact(subject, version)));
            assertThat(inbox.effects(subject)).as(order.toString()).containsExactly(1L, 2L, 3L, 4L);
            assertThat(inbox.parked(subject)).as(order.toString()).isEmpty();
        }
    }

    @Test
    void triesOnWhileTheDatabaseIsAway() {
        // Given
        consumer.meetOutages(4);

        // When
        inbox.receive(KitRecords.fact(aggregate, 1));

        // Then
        assertThat(inbox.effects(aggregate)).containsExactly(1L);
        assertThat(inbox.parked(aggregate)).isEmpty();
    }

    @Test
    void goesOnWhereAReplicaDiedBetweenAFactAndItsFollowers() {
        // Given
        inbox.receive(KitRecords.fact(aggregate, 1), KitRecords.fact(aggregate, 3), KitRecords.fact(aggregate, 4));
        KitDatabase.execute("UPDATE inbox_progress SET last_version = 2 WHERE aggregate_id = ?", aggregate);

        // When
        sweep.release();

        // Then
        assertThat(inbox.effects(aggregate)).containsExactly(1L, 3L, 4L);
        assertThat(inbox.parked(aggregate)).isEmpty();
    }

    @Test
    void ignoresAnOldFactAlsoAfterItForgotItsId() {
        // Given
        var fact = KitRecords.fact(aggregate, 1);
        inbox.receive(fact);
        KitDatabase.execute(
                "UPDATE inbox_message SET received_at = now() - interval '61 days' WHERE event_id = ?",
                KitRecords.idOf(fact));

        // When
        int forgotten = sweep.forget();
        inbox.receive(fact);

        // Then
        assertThat(forgotten).isEqualTo(1);
        assertThat(inbox.effects(aggregate)).containsExactly(1L);
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
