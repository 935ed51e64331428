package dev.debrief.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrderedBatchTest {

    private final OrderedBatch<String> orderedBatch =
            new OrderedBatch<>(List.of("a1", "b1", "a2", "a3", "c1", "b2"), event -> event.substring(0, 1));

    @Test
    void sendsOneEventPerAggregateAtATime() {
        assertThat(orderedBatch.next()).containsExactly("a1", "b1", "c1");
        List.of("c1", "a1", "b1").forEach(orderedBatch::acknowledged);
        assertThat(orderedBatch.next()).containsExactly("a2", "b2");
        List.of("a2", "b2").forEach(orderedBatch::acknowledged);
        assertThat(orderedBatch.next()).containsExactly("a3");
        orderedBatch.acknowledged("a3");
        assertThat(orderedBatch.next()).isEmpty();
        assertThat(orderedBatch.acknowledged()).containsExactlyInAnyOrder("a1", "a2", "a3", "b1", "b2", "c1");
        assertThat(orderedBatch.blockedAggregates()).isEmpty();
    }

    @Test
    void blocksAnAggregateAtItsFirstFailureAndContinuesWithOthers() {
        orderedBatch.next();
        orderedBatch.failed("a1");
        orderedBatch.acknowledged("b1");
        orderedBatch.acknowledged("c1");

        assertThat(orderedBatch.next()).containsExactly("b2");
        orderedBatch.acknowledged("b2");
        assertThat(orderedBatch.next()).isEmpty();
        assertThat(orderedBatch.blockedAggregates()).containsExactly("a");
        assertThat(orderedBatch.acknowledged()).containsExactly("b1", "c1", "b2");
    }

    @Test
    void refusesTheNextRoundWhileEventsAreInFlight() {
        orderedBatch.next();
        orderedBatch.acknowledged("a1");
        assertThatThrownBy(orderedBatch::next).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesAnAcknowledgementForAnEventThatIsNotInFlight() {
        orderedBatch.next();
        assertThatThrownBy(() -> orderedBatch.acknowledged("a2")).isInstanceOf(IllegalStateException.class);
    }

    /**
     * With failures, pauses, late deliveries and concurrent relays: no event is lost, first occurrences are in order.
     */
    @Test
    void keepsFirstOccurrencesInOrderWithAnyNumberOfRelays() {
        Set<Integer> withDuplicates = new HashSet<>();
        for (int seed = 0; seed < 2000; seed++) {
            RelaySimulation simulation = new RelaySimulation(seed);
            simulation.run();
            assertThat(simulation.firstOccurrencesInOrder())
                    .as("first occurrences with seed %d in %s", seed, simulation)
                    .isTrue();
            assertThat(simulation.everythingArrived())
                    .as("all arrive with seed %d", seed)
                    .isTrue();
            if (simulation.duplicates() > 0) {
                withDuplicates.add(seed);
            }
        }
        assertThat(withDuplicates)
                .as("the simulation is rough enough to cause duplicates")
                .hasSizeGreaterThan(500);
    }
}
