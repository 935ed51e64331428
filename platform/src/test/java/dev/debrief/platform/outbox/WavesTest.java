package dev.debrief.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WavesTest {

    private final Waves<String> waves =
            new Waves<>(List.of("a1", "b1", "a2", "a3", "c1", "b2"), fact -> fact.substring(0, 1));

    @Test
    void sendsOneFactOfEveryLineAtATime() {
        assertThat(waves.next()).containsExactly("a1", "b1", "c1");
        List.of("c1", "a1", "b1").forEach(waves::acknowledged);
        assertThat(waves.next()).containsExactly("a2", "b2");
        List.of("a2", "b2").forEach(waves::acknowledged);
        assertThat(waves.next()).containsExactly("a3");
        waves.acknowledged("a3");
        assertThat(waves.next()).isEmpty();
        assertThat(waves.acknowledged()).containsExactlyInAnyOrder("a1", "a2", "a3", "b1", "b2", "c1");
        assertThat(waves.stopped()).isEmpty();
    }

    @Test
    void stopsALineAtItsFirstFailureAndGoesOnWithOthers() {
        waves.next();
        waves.failed("a1");
        waves.acknowledged("b1");
        waves.acknowledged("c1");

        assertThat(waves.next()).containsExactly("b2");
        waves.acknowledged("b2");
        assertThat(waves.next()).isEmpty();
        assertThat(waves.stopped()).containsExactly("a");
        assertThat(waves.acknowledged()).containsExactly("b1", "c1", "b2");
    }

    @Test
    void refusesTheNextWaveWhileFactsAreUnderWay() {
        waves.next();
        waves.acknowledged("a1");
        assertThatThrownBy(waves::next).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesAnAnswerForAFactThatIsNotUnderWay() {
        waves.next();
        assertThatThrownBy(() -> waves.acknowledged("a2")).isInstanceOf(IllegalStateException.class);
    }

    /**
     * Whatever fails, freezes, comes late or runs at the same time: nothing is lost, first occurrences are in order.
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
